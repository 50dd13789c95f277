// Bars, at 20,000 events in the embedded store: the headline question takes at most 1.5 times its own statement straight in the engine (p95), and every
// other question at most LIMIT milliseconds (p50). Usage: npx tsx bench/questions.ts [events = 20000]
import { answerTimeline } from "../src/answers/alliance-timeline.ts";
import type { Asking } from "../src/answers/asking.ts";
import { answerContacts } from "../src/answers/contacts.ts";
import { answerDataset } from "../src/answers/dataset.ts";
import { answerDocuments } from "../src/answers/documents.ts";
import { answerEvents } from "../src/answers/events.ts";
import { answerNetwork } from "../src/answers/network.ts";
import { answerPath } from "../src/answers/path.ts";
import { answerProfiles } from "../src/answers/profiles.ts";
import { answerSearch } from "../src/answers/search.ts";
import { answerSilences } from "../src/answers/silences.ts";
import { loadKnowledge } from "../src/knowledge/load-knowledge.ts";
import { EmbeddedStore } from "../src/store/embedded/embedded-store.ts";
import type { CypherParameters, CypherRow, Query } from "../src/store/graph-store.ts";
import { WITH_REPORTS } from "../src/store/queries/event-parts.ts";
import { factStatements } from "../src/store/writes/fact-statements.ts";
import { statementsOf } from "../src/store/writes/graph-change.ts";
import { percentiles, syntheticChanges } from "./synthetic-events.ts";

const EVENTS = Number(process.argv[2] ?? 20_000);
const ASKED = 15;
const LIMIT = 1_000;
const HEADLINE_RATIO = 1.5;

const knowledge = loadKnowledge();
const store = EmbeddedStore.inMemory();
await store.ensureSchema();
await store.write(factStatements(knowledge));
for (const change of syntheticChanges(EVENTS, 1_000, knowledge)) await store.write(statementsOf(change));

const asked: { query: Query<CypherParameters, CypherRow>; parameters: CypherParameters }[] = [];
const asking: Asking = {
  knowledge, today: "2025-01-01",
  store: {
    read: (query, parameters, signal) => {
      asked.push({ query: { name: query.name, text: query.text }, parameters });
      return store.read(query, parameters, signal);
    },
  },
};
const DETAIL = WITH_REPORTS;
const QUESTIONS: Readonly<Record<string, () => Promise<unknown>>> = {
  "contacts, a month": () => answerContacts(asking, { of: "Sahel", with: "Moscow", during: "2024-03" }, DETAIL),
  "contacts, all time": () => answerContacts(asking, { of: "Sahel", with: "Moscow" }, DETAIL),
  "contacts, as known then": () => answerContacts(asking, { of: "Sahel", with: "Moscow", during: "2024-03", asOf: "2024-05-01" }, DETAIL),
  "events of two parties": () => answerEvents(asking, { filter: { allParties: ["Niger", "France"], during: "2023" } }, DETAIL, true),
  "events, all, counted": () => answerEvents(asking, {}, DETAIL, true),
  "events by words": () => answerEvents(asking, { filter: { text: "phone niger" } }, DETAIL, true),
  "timeline with a party": () => answerTimeline(asking, { of: "AES", with: "Russia", during: "2023/2024" }),
  "timeline of a large group": () => answerTimeline(asking, { of: "AU", during: "2020/2024" }),
  "network, a year": () => answerNetwork(asking, { of: "Sahel", during: "2024" }),
  "path": () => answerPath(asking, { from: "Goïta", to: "Macron" }),
  "silences": () => answerSilences(asking, { of: "Sahel", with: "Moscow", during: "2024" }, DETAIL),
  "profiles": () => answerProfiles(asking, [{ id: "country:RUS", during: null, contacts: DETAIL }, { id: "person:vladimir-putin", during: null, contacts: null }]),
  "search": () => answerSearch(asking, "niger", {}, DETAIL, true),
  "documents": () => answerDocuments(asking, {}, {}, { text: false, reports: true }, true),
  "dataset": () => answerDataset(asking),
};

async function time(work: () => Promise<unknown>): Promise<{ readonly p50: number; readonly p95: number }> {
  await work();
  const times: number[] = [];
  for (let count = 0; count < ASKED; count += 1) {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  return percentiles(times);
}

let failed = false;
for (const [name, ask] of Object.entries(QUESTIONS)) {
  asked.length = 0;
  const { p50, p95 } = await time(ask);
  const [first] = asked;
  const straight = first === undefined ? null : await time(() => store.read(first.query, first.parameters));
  const ratio = straight === null ? 0 : p95 / straight.p95;
  const bar = name === "contacts, a month" ? ratio <= HEADLINE_RATIO : p50 <= LIMIT;
  failed ||= !bar;
  console.log(`${name.padEnd(28)} p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, ${ratio.toFixed(2)} × its statement (p95)${bar ? "" : "  OVER THE BAR"}`);
}
await store.close();
process.exitCode = failed ? 1 : 0;
