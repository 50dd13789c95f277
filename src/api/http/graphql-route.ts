import type { BaseContext } from "@apollo/server";
import { expressMiddleware } from "@as-integrations/express5";
import type { RequestHandler } from "express";
import { Router } from "express";

import { allowOrigins } from "./allow-origins.ts";
import type { HttpLimits } from "./http-settings.ts";
import { answerBodyErrors, readJsonBody } from "./read-json-body.ts";
import { requestSignal } from "./request-signal.ts";
import type { GraphqlService } from "./services.ts";

/** `/graphql`: GraphQL over HTTP. The server must have been started. */
export function graphqlRoute<Context extends BaseContext>(graphql: GraphqlService<Context>, limits: HttpLimits, corsOrigins: readonly string[]): Router {
  const router = Router();
  router.use(
    allowOrigins(corsOrigins),
    showPlayground,
    readJsonBody(limits.bodyBytes),
    expressMiddleware(graphql.server, {
      context: async ({ req, res }) => graphql.contextOf({ signal: requestSignal(res, limits.milliseconds), authorization: req.headers.authorization }),
    }),
  );
  router.use(answerBodyErrors);
  return router;
}

/** Somebody who opens the address in a browser wants to ask by hand; the question travels along. */
const showPlayground: RequestHandler = (request, response, next) => {
  const isPage = request.method === "GET" && (request.headers.accept ?? "").includes("text/html");
  if (!isPage) {
    next();
    return;
  }
  const mark = request.originalUrl.indexOf("?");
  response.redirect(303, `/playground${mark < 0 ? "" : request.originalUrl.slice(mark)}`);
};
