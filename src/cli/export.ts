import { type Command, Option } from "commander";
import { EXPORT_FORMATS, type ExportFormat } from "../loading/exchange/formats.ts";
import { exportGraph } from "../loading/exchange/export-graph.ts";
import { EXIT } from "./exit-codes.ts";
import type { Streams } from "./streams.ts";
import { withHouse } from "./with-house.ts";

export function addExport(program: Command, streams: Streams, exit: (code: number) => void): Command {
  return program.command("export")
    .summary("write the whole graph into a folder")
    .description("Writes the whole graph into a folder: documents with all that was read of them, events with PLOVER and CAMEO codes, people's decisions.\nEvery format can be brought back with `entente import`; the same graph always gives the same bytes.")
    .argument("<dir>", "a new or empty folder, or one that holds an older export")
    .addOption(new Option("--format <format>", "ndjson: lines of JSON; csv: a table per label and relationship; admin-import: the same with headers for neo4j-admin;\njsonld: schema.org; nquads: RDF, reports in the graph of their document").choices([...EXPORT_FORMATS]).default("ndjson"))
    .action(async (folder: string, { format }: { readonly format: ExportFormat }) => {
      const { files, version } = await withHouse(({ store, loader }) => exportGraph(store, loader.knowledge, folder, format));
      streams.err.write(`Wrote ${files.length} files into ${folder} (${format}, version ${version ?? "0"}).\n`);
      exit(EXIT.done);
    });
}
