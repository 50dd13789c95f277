import { readFileSync } from "node:fs";
import type { Document } from "../../src/domain/document.ts";
import type { Extraction } from "../../src/domain/extraction.ts";
import { documentId } from "../../src/domain/ids.ts";
import { readGold } from "../../src/evaluation/read-gold.ts";
import { extendKnowledge } from "../../src/loading/extend-knowledge.ts";
import type { OpenReader } from "../../src/loading/reader.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { reportsFromJson } from "../../src/merging/reports-from-json.ts";

const GOLD = readGold(new URL("../evaluation/gold", import.meta.url).pathname);
const SEEDS = new URL("../../seeds/", import.meta.url);
const knowledge = loadKnowledge();

/** A seed as a document, without the help of the reading rooms. */
export function seedDocument(name: string, changes: Partial<Document> = {}): Document {
  const text = changes.text ?? readFileSync(new URL(`${name.slice(0, 2)}/${name}`, SEEDS), "utf8");
  const given = /^\s*date (\d{4}-\d{2}(?:-\d{2})?)/.exec(text)?.[1];
  return {
    id: documentId(text), name, title: null, url: null, basedOn: null, language: name.slice(0, 2), paragraphs: [],
    given: given === undefined ? null : { edtf: given, precision: given.length === 7 ? "month" : "day", from: "header" }, ...changes, text,
  };
}

export function seedNames(): readonly string[] {
  return [...GOLD.keys()];
}

/** What a perfect reader would make of a seed: the events of its gold. */
export function goldExtraction(document: Document): Extraction {
  return {
    document, publication: { days: [], steps: [] }, rejected: [],
    reports: reportsFromJson(GOLD.get(document.name)?.events ?? [], {
      document: document.id, where: document.name, text: document.text, findPerson: (name) => knowledge.meaningsOf(name).find(({ type }) => type === "person")?.id ?? null,
    }),
  };
}

export const openGoldReader: OpenReader = (added) => ({
  knowledge: added.length === 0 ? knowledge : extendKnowledge(added),
  extract: (documents) => Promise.resolve(documents.map(goldExtraction)),
  close: () => Promise.resolve(),
});
