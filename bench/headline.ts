// The headline question (which Sahel leaders were in contact with Moscow, in which events, by whose words) over HTTP, and the statement that it is read by.
import { Agent, request } from "node:http";
import type { Asking } from "../src/answers/asking.ts";
import { answerContacts } from "../src/answers/contacts.ts";
import { createGraphqlService } from "../src/api/graphql/server.ts";
import { startHttpServer } from "../src/api/http/start-http-server.ts";
import { loadPacks } from "../src/languages/load-packs.ts";
import { Loader } from "../src/loading/loader.ts";
import { openReader } from "../src/loading/open-reader.ts";
import type { CypherParameters, CypherRow, GraphStore, Query } from "../src/store/graph-store.ts";
import { NO_JOURNAL } from "../src/store/journal.ts";
import { WITH_REPORTS } from "../src/store/queries/event-parts.ts";

const HEADLINE = `query Headline($during: String) {
  contacts(of: "Sahel", with: "Moscow", during: $during, first: 20) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges { cursor node {
      person { id name } office { title country { iso3 name } } eventCount
      events { id kind from to precision initiators { id name } reports { quote document { id title url basedOn publishedOn language } } } } } } }`;

export interface HeadlineAnswer {
  readonly characters: number;
  /** Contacts on the page, each person's events counted. */
  readonly contacts: number;
}

export interface HeadlineService {
  readonly loader: Loader;
  ask(during: string): Promise<HeadlineAnswer>;
  /** The statement that the question is read by, with its parameters. */
  statementOf(during: string): Promise<{ readonly query: Query<CypherParameters, CypherRow>; readonly parameters: CypherParameters }>;
  close(): Promise<void>;
}

/** The service on a free port, asked over one connection that stays open. The store stays open at the end. */
export async function openHeadlineService(store: GraphStore): Promise<HeadlineService> {
  const packs = loadPacks();
  const now = (): string => "2025-01-01T00:00:00.000Z";
  const loader = await Loader.open({ store, journal: NO_JOURNAL, openReader: openReader({ packs, threads: 0 }), now });
  const graphql = createGraphqlService({ store, loader, packs, token: null, now });
  const server = await startHttpServer({ store, graphql }, { port: 0, host: "127.0.0.1", corsOrigins: [], limits: { requestsPerMinute: 1_000_000 } });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const url = new URL(`${server.url.replace("localhost", "127.0.0.1")}/graphql`);
  return {
    loader,
    ask: (during) => post(url, agent, JSON.stringify({ query: HEADLINE, variables: { during } })),
    statementOf: (during) => statementOf(loader, during),
    close: async () => {
      agent.destroy();
      await server.close();
      await loader.close();
    },
  };
}

function post(url: URL, agent: Agent, body: string): Promise<HeadlineAnswer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, method: "POST", headers: { "content-type": "application/json", "content-length": Buffer.byteLength(body) } }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => { text += part; }).on("end", () => {
        if (response.statusCode === 200 && !text.includes("\"errors\"")) resolve({ characters: text.length, contacts: text.split("\"precision\"").length - 1 });
        else reject(new Error(text.slice(0, 500)));
      });
    });
    sent.on("error", reject).end(body);
  });
}

async function statementOf({ knowledge }: Loader, during: string): ReturnType<HeadlineService["statementOf"]> {
  const asked: { query: Query<CypherParameters, CypherRow>; parameters: CypherParameters }[] = [];
  const asking: Asking = { knowledge, store: { read: (query, parameters) => {
    asked.push({ query: { name: query.name, text: query.text }, parameters });
    return Promise.resolve([]);
  } } };
  await answerContacts(asking, { of: "Sahel", with: "Moscow", during }, WITH_REPORTS);
  const [first] = asked;
  if (first === undefined) throw new Error("the question read nothing");
  return first;
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
