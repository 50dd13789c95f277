import { userInfo } from "node:os";
import type { Command } from "commander";
import { EXIT } from "./exit-codes.ts";
import type { Streams } from "./streams.ts";
import { withHouse } from "./with-house.ts";

interface RetractOptions { readonly reason: string; readonly author: string }

export function addRetract(program: Command, streams: Streams, exit: (code: number) => void): Command {
  return program.command("retract")
    .summary("take a document back: its reports no longer count, also when it is loaded again")
    .description("Takes a document back: its reports no longer count, also when it is loaded again. Who did it and why is kept and told in the feed of changes.")
    .argument("<document>", "its id (document:…) or its file name")
    .option("--reason <words>", "why", "taken back on the command line")
    .option("--author <name>", "by whom", userInfo().username)
    .action(async (document: string, { reason, author }: RetractOptions) => {
      const { changed, correction } = await withHouse(({ loader }) => loader.retractDocument(document, { reason, author }));
      streams.err.write(changed ? `Retracted ${document} (${correction.id}).\n` : `${document} was retracted before, by ${correction.author} on ${correction.at.slice(0, 10)}: nothing changed.\n`);
      exit(EXIT.done);
    });
}
