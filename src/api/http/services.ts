import type { ApolloServer, BaseContext } from "@apollo/server";
import type { Router } from "express";

import type { GraphStore } from "../../store/graph-store.ts";

/** What is known of one request when its answers are computed. */
export interface RequestFacts {
  /** Aborted when the client has gone or the time is up. */
  readonly signal: AbortSignal;
  /** The `Authorization` header as sent. */
  readonly authorization: string | undefined;
}

/** The GraphQL side: a server that has not been started yet, and the context of one request. */
export interface GraphqlService<Context extends BaseContext> {
  readonly server: ApolloServer<Context>;
  contextOf(request: RequestFacts): Context | Promise<Context>;
}

/** All that the HTTP layer needs from the house. `src/compose.ts` builds it. */
export interface HttpServices<Context extends BaseContext = BaseContext> {
  readonly store: Pick<GraphStore, "engine" | "checkReady" | "size">;
  readonly graphql: GraphqlService<Context>;
  /** The tables under `/api/v1`; `createTableRouter` makes it. */
  readonly tables?: Router;
  /** Counters of other rooms, shown in `/metrics` beside the HTTP ones: name → help and value by label. */
  readonly gauges?: () => Promise<readonly Gauge[]> | readonly Gauge[];
}

export interface Gauge {
  readonly name: string;
  readonly help: string;
  readonly label?: string;
  readonly values: Readonly<Record<string, number>>;
}
