// Bar: at 100,000 events in the embedded store the headline question over HTTP takes at most 1.5 times its own statement straight in the engine (p95).
// Question and statement are asked in turn, so that both meet the same load. Usage: npx tsx bench/headline-http.ts [events = 100000] [folder to keep the graph in]
import { loadKnowledge } from "../src/knowledge/load-knowledge.ts";
import { openHeadlineService, timed } from "./headline.ts";
import { openSizedStore } from "./open-sized-store.ts";
import { percentiles } from "./synthetic-events.ts";

const EVENTS = Number(process.argv[2] ?? 100_000);
const ASKED = 200;
const WARM = 50;
const RATIO = 1.5;

const { store, close } = await openSizedStore("embedded", EVENTS, loadKnowledge(), process.argv[3] ?? null);
const service = await openHeadlineService(store);
const months = Array.from({ length: 10 }, (_, at) => `20${15 + at}-${String(at + 1).padStart(2, "0")}`);
const statements = await Promise.all(months.map(async (during) => ({ during, ...(await service.statementOf(during)) })));
const [straight, overHttp]: [number[], number[]] = [[], []];
let [characters, contacts] = [0, 0];
for (let round = 0; round < (WARM + ASKED) / months.length; round += 1) {
  for (const { during, query, parameters } of statements) {
    const engine = await timed(() => store.read(query, parameters));
    const http = await timed(async () => {
      const answer = await service.ask(during);
      characters += answer.characters;
      contacts += answer.contacts;
    });
    if (round < WARM / months.length) continue;
    straight.push(engine);
    overHttp.push(http);
  }
}
const [engine, http] = [percentiles(straight), percentiles(overHttp)];
const ratio = http.p95 / engine.p95;
console.log(`${EVENTS} events, a month: statement straight in the engine p50 ${engine.p50} ms, p95 ${engine.p95} ms; over HTTP p50 ${http.p50} ms, p95 ${http.p95} ms ` +
  `(${(contacts / (WARM + ASKED)).toFixed(1)} contacts, ${Math.round(characters / (WARM + ASKED))} characters an answer); ` +
  `ratio of p95 ${ratio.toFixed(2)}, of p50 ${(http.p50 / engine.p50).toFixed(2)} (bar ${RATIO.toFixed(2)}: ${ratio <= RATIO ? "met" : "missed"})`);
await service.close();
await close();
process.exitCode = ratio <= RATIO ? 0 : 1;
