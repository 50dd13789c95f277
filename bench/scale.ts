// Bars: the headline question in a window that holds the same number of events takes at most twice the time (p50) among a million events that it takes among
// 10,000; and at the largest size in Neo4j, over HTTP, at most 1.25 times the same rows by raw Cypher over Bolt (p50). All sizes are asked in turn in one run.
// Usage: npx tsx bench/scale.ts embedded|neo4j FOLDER [sizes = 10000,100000,1000000]; the graphs are kept in the folder and not loaded again.
import neo4j, { type Session } from "neo4j-driver";
import { addDays } from "../src/domain/date-interval.ts";
import { loadKnowledge } from "../src/knowledge/load-knowledge.ts";
import { createDriver } from "../src/store/neo4j/driver.ts";
import { encodeParameters } from "../src/store/neo4j/encode-parameters.ts";
import { type HeadlineService, openHeadlineService, timed } from "./headline.ts";
import { openSizedStore, type SizedStore } from "./open-sized-store.ts";
import { DAYS, FIRST_DAY, percentiles, randomFrom } from "./synthetic-events.ts";

const ENGINE = process.argv[2] === "neo4j" ? "neo4j" : "embedded";
const FOLDER = process.argv[3];
const SIZES = (process.argv[4] ?? "10000,100000,1000000").split(",").map(Number);
if (FOLDER === undefined) throw new Error("name a folder to keep the graphs in");
/** Of all parties together: about one in nine has Russia as a party, one in a hundred is a contact asked for. */
const EVENTS_IN_WINDOW = 1_000;
const [WARM, ASKED] = [20, 60];
const BARS = { growth: 2, bolt: 1.25 };

/** What a researcher at the database's own prompt would write for the same rows: from the country, along its events. */
const BY_HAND = `
MATCH (their:Country {id: $their})-[:PARTY_TO]->(e:Event)
WHERE e.from <= $to AND e.to >= $from AND e.family = 'talks' AND e.status = 'happened'
MATCH (e)<-[t:TOOK_PART]-(p:Person)
WHERE t.leads IN $ours AND t.leads <> $theirIso3
WITH e, collect(DISTINCT p.id) AS people
CALL (e) { MATCH (e)<-[:TELLS_OF]-(r:Report)<-[:CONTAINS]-(d:Document)
  RETURN collect({json: r.json, id: d.id, name: d.name, title: d.title, url: d.url, basedOn: d.basedOn, language: d.language, published: d.published, publishedOn: d.publishedOn, knownOn: d.knownOn}) AS reports }
RETURN e.json AS json, e.knownOn AS knownOn, people, reports`;

type Times = Record<"statement" | "http" | "byHand" | "month", number[]>;
interface Size extends SizedStore { readonly service: HeadlineService; readonly session: Session | null; readonly times: Times; contacts: number }

async function open(events: number): Promise<Size> {
  const sized = await openSizedStore(ENGINE, events, loadKnowledge(), FOLDER ?? null);
  const session = sized.connection === null ? null : createDriver(sized.connection).session({ database: "neo4j", defaultAccessMode: neo4j.session.READ });
  return { ...sized, service: await openHeadlineService(sized.store), session, times: { statement: [], http: [], byHand: [], month: [] }, contacts: 0 };
}

/** One window at one size, three ways in turn. */
async function ask(size: Size, share: number, kept: boolean): Promise<void> {
  const { service, store, session, times } = size;
  const days = Math.max(1, Math.round((EVENTS_IN_WINDOW / size.events) * DAYS));
  const from = addDays(FIRST_DAY, Math.floor(share * (DAYS - days)));
  const during = `${from}/${addDays(from, days - 1)}`;
  const { query, parameters } = await service.statementOf(during);
  const note = (list: number[], milliseconds: number): void => { if (kept) list.push(milliseconds); };
  const ways = [
    async (): Promise<void> => note(times.statement, await timed(() => store.read(query, parameters))),
    async (): Promise<void> => note(times.http, await timed(async () => { const { contacts } = await service.ask(during); size.contacts += kept ? contacts : 0; })),
  ];
  // Whoever comes first brings the pages into memory: each does so in half of the windows.
  for (const way of share < 0.5 ? ways : ways.reverse()) await way();
  if (session !== null) {
    const byHand = encodeParameters({ their: "country:RUS", theirIso3: "RUS", ours: ["MRT", "MLI", "BFA", "NER", "TCD"], from, to: addDays(from, days - 1) });
    note(times.byHand, await timed(() => session.executeRead(async (transaction) => (await transaction.run(BY_HAND, byHand)).records.map((record) => record.toObject() as object))));
  }
  note(times.month, await timed(() => service.ask(from.slice(0, 7))));
}

const sizes: Size[] = [];
for (const events of SIZES) sizes.push(await open(events));
const random = randomFrom(7);
for (let round = 0; round < WARM + ASKED; round += 1) {
  const share = random();
  for (const size of sizes) await ask(size, share, round >= WARM);
}
for (const { events, times, contacts } of sizes) {
  const show = (name: keyof Times): string => { const { p50, p95 } = percentiles(times[name]); return `p50 ${p50} ms, p95 ${p95} ms`; };
  console.log(`${ENGINE}, ${events} events, a window of ${EVENTS_IN_WINDOW} (${(contacts / ASKED).toFixed(1)} contacts an answer): statement ${show("statement")}; over HTTP ${show("http")}` +
    `${times.byHand.length > 0 ? `; by hand over Bolt ${show("byHand")}` : ""}; a calendar month over HTTP ${show("month")}`);
}
const [smallest, largest] = [sizes[0], sizes.at(-1)];
const middle = (size: Size | undefined, name: keyof Times): number => percentiles(size?.times[name] ?? []).p50;
const verdict = (ratio: number, bar: number): string => `${ratio.toFixed(2)} (bar ${bar.toFixed(2)}: ${ratio <= bar ? "met" : "missed"})`;
console.log(`p50 at ${largest?.events ?? 0} to ${smallest?.events ?? 0} events: over HTTP ${verdict(middle(largest, "http") / middle(smallest, "http"), BARS.growth)}, statement ${(middle(largest, "statement") / middle(smallest, "statement")).toFixed(2)}`);
if (ENGINE === "neo4j") {
  console.log(`over HTTP to the same rows by hand over Bolt at ${largest?.events ?? 0} events: ${verdict(middle(largest, "http") / middle(largest, "byHand"), BARS.bolt)}; to the question's own statement ${(middle(largest, "http") / middle(largest, "statement")).toFixed(2)}`);
}
for (const { service, session, close } of sizes) {
  await session?.close();
  await service.close();
  await close();
}
process.exit();
