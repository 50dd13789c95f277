import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { addAsk } from "./ask.ts";
import { addCheck } from "./check.ts";
import { EXIT } from "./exit-codes.ts";
import { addEvaluate } from "./evaluate.ts";
import { addExport } from "./export.ts";
import { addExtract } from "./extract.ts";
import { addImport } from "./import.ts";
import { addLoad } from "./load.ts";
import { addRebuild } from "./rebuild.ts";
import { addRetract } from "./retract.ts";
import { addServe } from "./serve.ts";
import type { Streams } from "./streams.ts";

const EXAMPLES = `
Examples:
  entente load page.txt                     read one page into the graph in ./data
  entente load articles/ --json             a whole folder, one line of JSON per document
  curl -s URL | entente load -              from standard input
  entente extract page.txt --explain        what the page tells and why, without storing anything
  entente ask "Which Sahel leaders contacted Moscow in March 2024?"
  entente export backup && entente import backup
  entente serve                             http://localhost:4000: dashboard, playground, GraphQL, tables

Settings come from the environment: ENTENTE_STORE (embedded or neo4j), ENTENTE_DATA_DIR (./data), NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD,
NEO4J_DATABASE, PORT, HOST, ENTENTE_TOKEN, ENTENTE_CORS_ORIGINS.

Exit codes: 0 done, 1 failure, 2 usage, 3 some documents rejected, 4 store unreachable or locked, 130 interrupted.
Results go to standard output, everything else to standard error; NO_COLOR is respected.`;

export interface Program { run(parameters: readonly string[]): Promise<number> }

/** The command line. `run` resolves to the exit code. @throws EntenteError and system errors, for the caller to describe. */
export function createProgram(streams: Streams): Program {
  let code: number = EXIT.done;
  const exit = (next: number): void => { code = next; };
  const program = new Command("entente")
    .description("A diplomatic-events knowledge graph: news documents read as dated events that link leaders, countries and topics,\nevery answer backed by the sentence that shows it.")
    .version(versionOf(), "-V, --version")
    .configureOutput({ writeOut: (text) => streams.out.write(text), writeErr: (text) => streams.err.write(text) })
    .showHelpAfterError("(entente --help shows the commands, entente <command> --help its options)")
    .showSuggestionAfterError(true)
    .exitOverride()
    .addHelpText("after", EXAMPLES);
  for (const add of [addServe, addLoad, addExtract, addAsk, addEvaluate, addExport, addImport, addRetract, addCheck, addRebuild]) {
    const command = add(program, streams, exit);
    command.exitOverride();
  }
  return {
    run: async (parameters) => {
      try {
        await program.parseAsync([...parameters], { from: "user" });
      } catch (error) {
        if (!(error instanceof CommanderError)) throw error;
        return error.exitCode === 0 ? EXIT.done : EXIT.usage;
      }
      return code;
    },
  };
}

function versionOf(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  return typeof manifest === "object" && manifest !== null && "version" in manifest ? String(manifest.version) : "unknown";
}
