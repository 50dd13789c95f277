import { DataFactory, Writer } from "n3";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Ledger } from "../ledger.ts";
import type { Manifest } from "./formats.ts";
import { describeCorrection, describeEvent, describeExtraction, describeFacts, describeQuarantined, PREFIXES, type Thing, type Value } from "./linked-data.ts";
import { writeFileOfLines } from "./write-file.ts";

const PAGE = 200;

/** One JSON-LD document, a thing a line, so that it can be read line by line as well as by any JSON-LD processor. */
export async function exportJsonld(ledger: Ledger, knowledge: Knowledge, folder: string): Promise<Manifest["files"]> {
  return [await writeFileOfLines(folder, "graph.jsonld", jsonldLines(things(ledger, knowledge)))];
}

/** RDF quads; what a document reports stands in the graph named by that document, what is settled in the default graph. */
export async function exportNquads(ledger: Ledger, knowledge: Knowledge, folder: string): Promise<Manifest["files"]> {
  return [await writeFileOfLines(folder, "graph.nq", quadLines(things(ledger, knowledge)))];
}

async function* things(ledger: Ledger, knowledge: Knowledge): AsyncGenerator<Thing> {
  for await (const extraction of ledger.extractions(PAGE)) yield* describeExtraction(extraction);
  for await (const events of ledger.events(PAGE)) yield* [...events].sort((a, b) => (a.id < b.id ? -1 : 1)).map(describeEvent);
  yield* describeFacts(knowledge);
  yield* (await ledger.corrections()).map(describeCorrection);
  yield* (await ledger.quarantined()).map(describeQuarantined);
}

async function* jsonldLines(all: AsyncIterable<Thing>): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(PREFIXES)},"@graph":[`;
  let previous: string | null = null;
  for await (const thing of all) {
    if (previous !== null) yield `${previous},`;
    previous = JSON.stringify(jsonldNode(thing));
  }
  if (previous !== null) yield previous;
  yield "]}";
}

function jsonldNode({ id, types, graph, properties }: Thing): Readonly<Record<string, unknown>> {
  const values = new Map<string, unknown[]>();
  for (const [name, value] of properties) values.set(name, [...(values.get(name) ?? []), jsonldValue(value)]);
  const node = { "@id": id, "@type": types, ...Object.fromEntries([...values].map(([name, list]) => [name, list.length === 1 ? list[0] : list])) };
  return graph === null ? node : { "@id": graph, "@graph": [node] };
}

function jsonldValue(value: Value): unknown {
  if ("id" in value) return { "@id": value.id };
  if (value.language !== undefined) return { "@value": value.text, "@language": value.language };
  return value.type === undefined ? value.text : { "@value": value.text, "@type": value.type };
}

async function* quadLines(all: AsyncIterable<Thing>): AsyncGenerator<string> {
  const writer = new Writer({ format: "N-Quads" });
  for await (const { id, types, graph, properties } of all) {
    const [subject, context] = [DataFactory.namedNode(id), graph === null ? DataFactory.defaultGraph() : DataFactory.namedNode(graph)];
    const statements = [...types.map((type) => ["http://www.w3.org/1999/02/22-rdf-syntax-ns#type", { id: type }] as const), ...properties];
    for (const [name, value] of statements) yield writer.quadToString(subject, DataFactory.namedNode(expand(name)), termOf(value), context).trimEnd();
  }
}

function termOf(value: Value): ReturnType<typeof DataFactory.namedNode> | ReturnType<typeof DataFactory.literal> {
  if ("id" in value) return DataFactory.namedNode(expand(value.id));
  return DataFactory.literal(value.text, value.language ?? (value.type === undefined ? undefined : DataFactory.namedNode(expand(value.type))));
}

function expand(name: string): string {
  const [prefix = "", local] = name.split(":", 2);
  const base = (PREFIXES as Readonly<Record<string, string | undefined>>)[prefix];
  return base === undefined || local === undefined ? name : `${base}${name.slice(prefix.length + 1)}`;
}
