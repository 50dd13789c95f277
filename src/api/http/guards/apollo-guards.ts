import type { ApolloServerOptions, ApolloServerPlugin, BaseContext } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";

import { DEFAULT_LIMITS } from "../http-settings.ts";
import type { HttpLimits } from "../http-settings.ts";
import { formatError } from "./format-error.ts";
import { limitQueries } from "./limit-queries.ts";
import { statusForJsonClients } from "./status-for-json-clients.ts";

/** Spread into the options of `new ApolloServer`: `{ ...schema, ...apolloGuards(limits) }`. */
export type ApolloGuards = Pick<
  ApolloServerOptions<BaseContext>,
  "introspection" | "csrfPrevention" | "includeStacktraceInErrorResponses" | "allowBatchedHttpRequests" | "formatError" | "stopOnTerminationSignals"
> & {
  readonly parseOptions: { readonly maxTokens: number };
  readonly plugins: ApolloServerPlugin[];
};

/** Everything that stands between a stranger's query and the resolvers. Introspection is on: the schema is public documentation. */
export function apolloGuards(limits: HttpLimits = DEFAULT_LIMITS): ApolloGuards {
  return {
    introspection: true,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    formatError,
    // Apollo's landing page loads scripts from elsewhere; ours is at /playground.
    plugins: [ApolloServerPluginLandingPageDisabled(), ApolloServerPluginCacheControlDisabled(), limitQueries(limits), statusForJsonClients],
  };
}
