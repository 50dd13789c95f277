import type { Command } from "commander";
import { importGraph } from "../loading/exchange/import-graph.ts";
import { EXIT } from "./exit-codes.ts";
import type { Streams } from "./streams.ts";
import { withHouse } from "./with-house.ts";

export function addImport(program: Command, streams: Streams, exit: (code: number) => void): Command {
  return program.command("import")
    .summary("bring an export into the graph")
    .description("Brings an export (of any format) into the graph. Its files are checked before anything is stored; what is there already stays as it is.")
    .argument("<dir>", "a folder that `entente export` wrote")
    .action(async (folder: string) => {
      const { records, fresh } = await withHouse(({ loader }) => importGraph(loader, folder));
      streams.err.write(`${records} records read, ${fresh} of them new.\n`);
      exit(EXIT.done);
    });
}
