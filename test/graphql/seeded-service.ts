import { readFileSync } from "node:fs";
import { createGraphqlService, type GraphqlService } from "../../src/api/graphql/server.ts";
import type { Document } from "../../src/domain/document.ts";
import { documentId } from "../../src/domain/ids.ts";
import { loadPacks } from "../../src/languages/load-packs.ts";
import { Loader } from "../../src/loading/loader.ts";
import { openReader } from "../../src/loading/open-reader.ts";
import { reportsFromJson } from "../../src/merging/reports-from-json.ts";
import { openEmbeddedStore } from "../../src/store/embedded/open-embedded-store.ts";
import type { CypherParameters, CypherRow, GraphStore, Query } from "../../src/store/graph-store.ts";
import { NO_JOURNAL } from "../../src/store/journal.ts";

export const TOKEN = "a token for tests";
const NOW = "2026-11-24T12:00:00.000Z";

/** A store that writes down what it is asked. */
export interface WatchedStore extends GraphStore {
  readonly asked: { readonly name: string; readonly text: string; readonly parameters: CypherParameters }[];
}

export function watch(store: GraphStore): WatchedStore {
  const asked: WatchedStore["asked"] = [];
  return new Proxy(store, {
    get(target, property) {
      if (property === "asked") return asked;
      if (property === "read") {
        return <P extends CypherParameters, R extends CypherRow>(query: Query<P, R>, parameters: P, signal?: AbortSignal) => {
          asked.push({ name: query.name, text: query.text, parameters });
          return target.read(query, parameters, signal);
        };
      }
      const value: unknown = Reflect.get(target, property);
      return typeof value === "function" ? (value as (...args: unknown[]) => unknown).bind(target) : value;
    },
  }) as WatchedStore;
}

export interface SeededService {
  readonly service: GraphqlService;
  readonly store: WatchedStore;
  readonly loader: Loader;
  /** The answer to one request, as clients get it. */
  ask(query: string, variables?: Record<string, unknown>, authorization?: string): Promise<Answer>;
  close(): Promise<void>;
}

export interface Answer {
  /** As a client parses it. */
  readonly data?: ReturnType<typeof JSON.parse>;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string; readonly problem?: string; readonly candidates?: readonly { readonly id: string }[] } }[];
}

/** Documents of the seeds with the events that people found in them: what reading finds may change, these do not. */
export const GOLD_DOCUMENTS = [
  "fr/fr-founding", "fr/fr-0052", "fr/fr-0001", "fr/fr-0002", "fr/fr-0003", "fr/fr-0004", "fr/fr-0005", "fr/fr-0007", "fr/fr-0008", "fr/fr-0010", "fr/fr-0011", "fr/fr-0013", "fr/fr-0014", "fr/fr-0016", "fr/fr-0017", "en/en-0001", "en/en-0002", "en/en-0003", "en/en-0004", "en/en-0005",
];

/** Made up: two calls told to the day, and a third telling of a call that month, which may be either. */
const NOTES = [
  { name: "note-1.txt", published: "2019-05-22", text: "The presidents of Cabo Verde and Iceland spoke by telephone on 7 May 2019. They spoke by telephone again on 21 May.", events: [["2019-05-07", "2019-05-07"], ["2019-05-21", "2019-05-21"]] },
  { name: "note-2.txt", published: "2019-06-03", text: "In May the presidents of Iceland and Cabo Verde had spoken by telephone.", events: [["2019-05-01", "2019-05-31"]] },
] as const;

export async function openSeededService(open: () => Promise<GraphStore> = openInMemory, token: string | null = TOKEN): Promise<SeededService> {
  const store = watch(await open());
  const packs = loadPacks();
  const loader = await Loader.open({ store, journal: NO_JOURNAL, openReader: openReader({ packs, threads: 0 }), now: () => NOW });
  await loader.loadExtractions([...GOLD_DOCUMENTS.map((stem) => goldExtraction(stem, loader)), ...NOTES.map(noteExtraction)]);
  const service = createGraphqlService({ store, loader, packs, token, now: () => NOW });
  await service.server.start();
  return {
    service, store, loader,
    ask: async (query, variables = {}, authorization) => {
      store.asked.length = 0;
      const contextValue = service.contextOf({ signal: new AbortController().signal, authorization });
      const { body } = await service.server.executeOperation({ query, variables }, { contextValue });
      if (body.kind !== "single") throw new Error("one answer was expected");
      return JSON.parse(JSON.stringify(body.singleResult)) as Answer;
    },
    close: async () => {
      await service.server.stop();
      await loader.close();
      await store.close();
    },
  };
}

async function openInMemory(): Promise<GraphStore> {
  return (await openEmbeddedStore({ directory: null })).store;
}

function goldExtraction(stem: string, loader: Loader): Parameters<Loader["loadExtractions"]>[0][number] {
  const text = readFileSync(new URL(`../../seeds/${stem}.txt`, import.meta.url), "utf8");
  const gold = JSON.parse(readFileSync(new URL(`../evaluation/gold/${stem}.json`, import.meta.url), "utf8")) as { doc: string; language: string; events: unknown };
  const [, edtf = null, title = null] = /^\s*date (\d{4}-\d{2}(?:-\d{2})?) (.*)$/m.exec(text) ?? [];
  const id = documentId(text);
  const document: Document = {
    id, name: gold.doc, text, title, url: null, basedOn: null, language: gold.language, given: edtf === null ? null : { edtf, precision: edtf.length === 10 ? "day" : "month", from: "header" }, paragraphs: [],
  };
  const findPerson = (name: string): string | null => loader.knowledge.meaningsOf(name).find(({ type }) => type === "person")?.id ?? null;
  return { document, publication: { days: [], steps: [] }, reports: reportsFromJson(gold.events, { document: id, where: gold.doc, text, findPerson }), rejected: [] };
}

function noteExtraction({ name, published, text, events }: (typeof NOTES)[number]): Parameters<Loader["loadExtractions"]>[0][number] {
  const id = documentId(text);
  const document: Document = { id, name, text, title: null, url: null, basedOn: null, language: "en", given: { edtf: published, precision: "day", from: "header" }, paragraphs: [] };
  const sentences = text.split(/(?<=\.) /u);
  const told = events.map(([from, to], at) => ({ kind: "phone_call", from, to, countries: ["CPV", "ISL"], evidence: sentences[at] ?? text }));
  return { document, publication: { days: [], steps: [] }, reports: reportsFromJson(told, { document: id, where: name, text }), rejected: [] };
}
