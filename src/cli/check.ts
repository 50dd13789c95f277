import type { Command } from "commander";
import { checkGraph } from "../loading/check-graph.ts";
import { EXIT } from "./exit-codes.ts";
import { type Streams, writeLine } from "./streams.ts";
import { withHouse } from "./with-house.ts";

export function addCheck(program: Command, streams: Streams, exit: (code: number) => void): Command {
  return program.command("check")
    .summary("look for faults in the graph")
    .description("Looks for what must never be in the graph (reports without a document, events without a report, wrong counts …), and whether it is up to\nits journal and the tables. `entente rebuild` mends what it finds.")
    .action(async () => {
      const findings = await withHouse(({ store, journal, loader }) => checkGraph(store, journal, loader.knowledge.hash));
      for (const { what, examples } of findings) await writeLine(streams.out, `${what}${examples.length === 0 ? "" : `: ${examples.join(", ")}`}`);
      streams.err.write(findings.length === 0 ? "The graph is sound.\n" : "Run `entente rebuild` to make the graph anew from its journal.\n");
      exit(findings.length === 0 ? EXIT.done : EXIT.failure);
    });
}
