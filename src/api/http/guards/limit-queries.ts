import type { ApolloServerPlugin } from "@apollo/server";
import { GraphQLError } from "graphql";

import type { HttpLimits } from "../http-settings.ts";
import { estimateCost } from "./estimate-cost.ts";
import { measureShape } from "./measure-shape.ts";
import { RememberedCosts } from "./remember-costs.ts";

/**
 * Refuses a query that is too deep, renames too many fields or costs too much, after validation and before any resolver runs.
 * Code QUERY_TOO_COMPLEX, with what was measured and the limit in `extensions`.
 */
export function limitQueries(limits: Pick<HttpLimits, "depth" | "aliases" | "cost">): ApolloServerPlugin {
  const costs = new RememberedCosts();
  return {
    requestDidStart: () => Promise.resolve({
      didResolveOperation: ({ request, document, operation, schema }) => {
        if (operation === undefined) return Promise.resolve();
        const { depth, aliases } = measureShape(operation, document);
        refuseAbove("depth", depth, limits.depth, "ask with fewer levels of nesting");
        refuseAbove("aliases", aliases, limits.aliases, "ask in several requests");
        const variables = request.variables ?? {};
        const cost = costs.costOf(document, variables, request.operationName, () => estimateCost(schema, document, variables, request.operationName));
        refuseAbove("cost", cost, limits.cost, "ask for fewer fields, or a smaller `first`");
        return Promise.resolve();
      },
    }),
  };
}

function refuseAbove(measure: string, met: number, limit: number, advice: string): void {
  if (met <= limit) return;
  throw new GraphQLError(`The query's ${measure} is ${met}, more than ${limit}: ${advice}.`, {
    extensions: { code: "QUERY_TOO_COMPLEX", measure, [measure]: met, limit, http: { status: 400 } },
  });
}
