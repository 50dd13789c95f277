// Bar: at 100,000 events in the embedded store the headline question over HTTP takes at most 1.5 times its own statement straight in the engine (p95).
// Question and statement are asked in turn, so that both meet the same load. Usage: npx tsx bench/headline-http.ts [events = 100000]
import { Agent, request } from "node:http";
import type { Asking } from "../src/answers/asking.ts";
import { answerContacts } from "../src/answers/contacts.ts";
import { createGraphqlService } from "../src/api/graphql/server.ts";
import { startHttpServer } from "../src/api/http/start-http-server.ts";
import { loadPacks } from "../src/languages/load-packs.ts";
import { Loader } from "../src/loading/loader.ts";
import { openReader } from "../src/loading/open-reader.ts";
import { EmbeddedStore } from "../src/store/embedded/embedded-store.ts";
import type { CypherParameters, CypherRow, Query } from "../src/store/graph-store.ts";
import { NO_JOURNAL } from "../src/store/journal.ts";
import { WITH_REPORTS } from "../src/store/queries/event-parts.ts";
import { statementsOf } from "../src/store/writes/graph-change.ts";
import { percentiles, syntheticChanges } from "./synthetic-events.ts";

const EVENTS = Number(process.argv[2] ?? 100_000);
const ASKED = 200;
const WARM = 50;
const RATIO = 1.5;
const HEADLINE = `query Headline($during: String) {
  contacts(of: "Sahel", with: "Moscow", during: $during, first: 20) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges { cursor node {
      person { id name } office { title country { iso3 name } } eventCount
      events { id kind from to precision initiators { id name } reports { quote document { id title url basedOn publishedOn language } } } } } } }`;

const packs = loadPacks();
const store = EmbeddedStore.inMemory();
await store.ensureSchema();
const now = (): string => "2025-01-01T00:00:00.000Z";
const loader = await Loader.open({ store, journal: NO_JOURNAL, openReader: openReader({ packs, threads: 0 }), now });
for (const change of syntheticChanges(EVENTS, 1_000, loader.knowledge)) await store.write(statementsOf(change));

const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const server = await startHttpServer({ store, graphql: createGraphqlService({ store, loader, packs, token: null, now }) }, { port: 0, host: "127.0.0.1", corsOrigins: [], limits: { requestsPerMinute: 1_000_000 } });
const url = new URL(`${server.url.replace("localhost", "127.0.0.1")}/graphql`);

/** Characters of the answer. */
function askOverHttp(during: string): Promise<number> {
  const body = JSON.stringify({ query: HEADLINE, variables: { during } });
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, method: "POST", headers: { "content-type": "application/json", "content-length": Buffer.byteLength(body) } }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => { text += part; }).on("end", () => {
        if (response.statusCode === 200 && !text.includes("\"errors\"")) resolve(text.length);
        else reject(new Error(text.slice(0, 500)));
      });
    });
    sent.on("error", reject).end(body);
  });
}

/** The statement that the question is read by, with its parameters. */
async function statementOf(during: string): Promise<{ query: Query<CypherParameters, CypherRow>; parameters: CypherParameters }> {
  const asked: { query: Query<CypherParameters, CypherRow>; parameters: CypherParameters }[] = [];
  const asking: Asking = { knowledge: loader.knowledge, store: { read: (query, parameters) => {
    asked.push({ query: { name: query.name, text: query.text }, parameters });
    return Promise.resolve([]);
  } } };
  await answerContacts(asking, { of: "Sahel", with: "Moscow", during }, WITH_REPORTS);
  const [first] = asked;
  if (first === undefined) throw new Error("the question read nothing");
  return first;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

const months = Array.from({ length: 10 }, (_, at) => `20${15 + at}-${String(at + 1).padStart(2, "0")}`);
const statements = await Promise.all(months.map(async (during) => ({ during, ...(await statementOf(during)) })));
const [straight, overHttp]: [number[], number[]] = [[], []];
let characters = 0;
for (let at = 0; at < WARM + ASKED; at += 1) {
  const { during, query, parameters } = statements[at % statements.length] ?? statements[0] ?? { during: "", query: { name: "", text: "" }, parameters: {} };
  const engine = await timed(() => store.read(query, parameters));
  const http = await timed(async () => { characters += await askOverHttp(during); });
  if (at < WARM) continue;
  straight.push(engine);
  overHttp.push(http);
}
const [engine, http] = [percentiles(straight), percentiles(overHttp)];
const ratio = http.p95 / engine.p95;
console.log(`${EVENTS} events: statement straight in the engine p50 ${engine.p50} ms, p95 ${engine.p95} ms; over HTTP p50 ${http.p50} ms, p95 ${http.p95} ms (${Math.round(characters / (WARM + ASKED))} characters an answer); ` +
  `ratio of p95 ${ratio.toFixed(2)}, of p50 ${(http.p50 / engine.p50).toFixed(2)} (bar ${RATIO.toFixed(2)}: ${ratio <= RATIO ? "met" : "missed"})`);
agent.destroy();
await server.close();
await loader.close();
await store.close();
process.exitCode = ratio <= RATIO ? 0 : 1;
