import { ApolloServer } from "@apollo/server";
import type { BaseContext } from "@apollo/server";
import { GraphQLError } from "graphql";

import { apolloGuards } from "../../src/api/http/guards/apollo-guards.ts";
import { limitsOf } from "../../src/api/http/http-settings.ts";
import type { HttpSettings } from "../../src/api/http/http-settings.ts";
import type { HttpServices, RequestFacts } from "../../src/api/http/services.ts";
import { startHttpServer } from "../../src/api/http/start-http-server.ts";
import type { RunningServer } from "../../src/api/http/start-http-server.ts";
import { BadUserInput, StoreUnavailable } from "../../src/domain/errors.ts";

const typeDefs = /* GraphQL */ `
  type Query {
    hello(name: String): String
    node: Node
    nodes(first: Int): NodeConnection
    wait: String
    fail(how: String!): String
  }
  type Mutation { touch: String }
  type Node { id: ID! node: Node tags: [Tag!]! }
  type Tag { id: ID! }
  type NodeConnection { edges: [NodeEdge!]! }
  type NodeEdge { node: Node! }
`;

export interface LocalContext extends BaseContext { readonly facts: RequestFacts }

/** Signals of requests in the order in which they came, so that a test sees what was aborted. */
export interface LocalService extends RunningServer { readonly signals: AbortSignal[] }

/** The real HTTP layer over a schema of a few lines: what is tried is HTTP, not the graph. */
export async function startLocalService(settings: Partial<HttpSettings> = {}, store: Partial<HttpServices["store"]> = {}): Promise<LocalService> {
  const signals: AbortSignal[] = [];
  const whole: HttpSettings = { host: "127.0.0.1", port: 0, corsOrigins: [], ...settings };
  const server = new ApolloServer<LocalContext>({
    typeDefs,
    resolvers: {
      Query: {
        hello: (_root: unknown, { name }: { name?: string }) => `hello ${name ?? "world"}`,
        node: () => ({ id: "1", tags: [] }),
        nodes: () => ({ edges: [] }),
        wait: (_root: unknown, _args: unknown, { facts }: LocalContext) => waitFor(facts.signal),
        fail: (_root: unknown, { how }: { how: string }) => failAs(how),
      },
      Mutation: { touch: () => "touched" },
      Node: { node: () => ({ id: "1", tags: [] }) },
    },
    ...apolloGuards(limitsOf(whole)),
  });
  const services: HttpServices<LocalContext> = {
    store: { engine: "embedded", checkReady: () => Promise.resolve(), size: () => Promise.resolve({ nodes: 3, relationships: 2 }), ...store },
    graphql: {
      server,
      contextOf: (facts) => {
        signals.push(facts.signal);
        return { facts };
      },
    },
  };
  const running = await startHttpServer(services, whole);
  opened.push(running);
  return { ...running, signals };
}

const opened: RunningServer[] = [];

/** After each test, also one that failed halfway: an open server would keep the whole run from ending. */
export async function closeLocalServices(): Promise<void> {
  await Promise.all(opened.splice(0).map((service) => service.close()));
}

function waitFor(signal: AbortSignal): Promise<string> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
  });
}

function failAs(how: string): never {
  switch (how) {
    case "input": throw new BadUserInput("\"Sahell\" is no party we know.", "unknown-party", [{ id: "region:SAHEL_CORE", name: "Sahel" }]);
    case "store": throw new StoreUnavailable("The store does not answer.");
    case "graphql": throw new GraphQLError("meant", { extensions: { code: "NOT_FOUND" } });
    default: throw new Error("password=hunter2 at /home/secret/place.ts");
  }
}

export interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
}

export async function ask(service: Pick<RunningServer, "url">, query: string, headers: Record<string, string> = {}): Promise<{ status: number; body: Answer; headers: Headers }> {
  const response = await fetch(`${service.url}/graphql`, {
    method: "POST", headers: { "content-type": "application/json", accept: "application/json", ...headers }, body: JSON.stringify({ query }),
  });
  return { status: response.status, body: await response.json() as Answer, headers: response.headers };
}
