import type { Command } from "commander";
import { readConfig } from "../config.ts";
import { EXIT } from "./exit-codes.ts";
import type { Streams } from "./streams.ts";

export function addServe(program: Command, streams: Streams, exit: (code: number) => void): Command {
  return program.command("serve")
    .summary("run the service: dashboard, playground, GraphQL and tables")
    .description("Runs the service until Ctrl-C: dashboard at /, playground at /playground, GraphQL at /graphql, tables below /api/v1.\nAn empty graph is filled with the seeds first.")
    .option("--no-seeds", "start with what the graph holds")
    .action(async ({ seeds }: { readonly seeds: boolean }) => {
      const { runService } = await import("../run-service.ts");
      const served = await runService(readConfig(), { seeds, say: (line) => streams.err.write(`${line}\n`) });
      exit(served ? EXIT.done : EXIT.interrupted);
    });
}
