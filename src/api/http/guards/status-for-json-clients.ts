import type { ApolloServerPlugin } from "@apollo/server";

import { acceptsGraphqlResponse } from "../graphql-error-answer.ts";

/** Errors of the document itself. Other refusals keep their status: they are answers of HTTP, not of GraphQL. */
const DOCUMENT_ERRORS: readonly unknown[] = ["GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED", "BAD_USER_INPUT"];

/**
 * Plain `application/json` clients take any status but 200 for a broken connection, so the GraphQL-over-HTTP draft wants 200
 * for well-formed requests whose document is wrong. Turning every 400 would fail four other audits (studies/graphql.md 2.2).
 */
export const statusForJsonClients: ApolloServerPlugin = {
  requestDidStart: () => Promise.resolve({
    willSendResponse: ({ request, response }) => {
      if (response.http.status !== 400 || response.body.kind !== "single") return Promise.resolve();
      const errors = response.body.singleResult.errors ?? [];
      const documentIsWrong = errors.length > 0 && errors.every((error) => DOCUMENT_ERRORS.includes(error.extensions?.["code"]));
      if (documentIsWrong && !acceptsGraphqlResponse(request.http?.headers.get("accept"))) response.http.status = 200;
      return Promise.resolve();
    },
  }),
};
