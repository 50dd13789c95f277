import type { Command } from "commander";
import { EXIT } from "./exit-codes.ts";
import type { Streams } from "./streams.ts";
import { withHouse } from "./with-house.ts";

export function addRebuild(program: Command, streams: Streams, exit: (code: number) => void): Command {
  return program.command("rebuild")
    .summary("make the graph anew from the journal")
    .description("Empties the graph and makes it anew from what entered it: the journal beside the embedded store, or Neo4j's own documents and decisions.\nPeople's decisions are kept.")
    .option("--reread", "extract every document again, with the rules and tables of now")
    .action(async ({ reread = false }: { readonly reread?: boolean }) => {
      await withHouse(async ({ loader, store }) => {
        await loader.rebuild({ reread, onProgress: (records) => streams.err.write(`${records} records\n`) });
        const { nodes, relationships } = await store.size();
        streams.err.write(`Rebuilt: ${nodes} nodes, ${relationships} relationships.\n`);
      });
      exit(EXIT.done);
    });
}
