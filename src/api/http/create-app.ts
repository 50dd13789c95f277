import type { BaseContext } from "@apollo/server";
import compression from "compression";
import express from "express";
import type { ErrorRequestHandler, Express } from "express";

import { graphqlRoute } from "./graphql-route.ts";
import { healthRoutes } from "./health.ts";
import { limitsOf } from "./http-settings.ts";
import type { HttpSettings } from "./http-settings.ts";
import { limitRate } from "./limit-rate.ts";
import { createMetrics } from "./metrics.ts";
import { problemOf, sendProblem } from "./problem.ts";
import { securityHeaders } from "./security-headers.ts";
import { serveWeb } from "./serve-web.ts";
import type { HttpServices } from "./services.ts";
import { tagEncodings } from "./tag-encodings.ts";

/** The whole service as an Express application; `services.graphql.server` must have been started. */
export function createApp<Context extends BaseContext>(services: HttpServices<Context>, settings: HttpSettings, isDraining: () => boolean = () => false): Express {
  const limits = limitsOf(settings);
  const metrics = createMetrics(services);
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", settings.trustedProxies ?? 0);
  app.set("etag", "strong");
  app.use(metrics.observe, securityHeaders);
  app.use(healthRoutes(services.store, isDraining));
  app.get("/metrics", metrics.expose);
  app.use(tagEncodings, compression());
  const rate = limitRate(limits.requestsPerMinute);
  app.use("/graphql", rate, graphqlRoute(services.graphql, limits, settings.corsOrigins));
  if (services.tables !== undefined) app.use("/api/v1", rate, services.tables);
  app.use(serveWeb());
  app.use((request, response) => {
    sendProblem(response, { status: 404, problem: "not-found", detail: `Nothing is at ${request.path}: see /, /playground, /graphql and /api/v1/openapi.json.` });
  });
  app.use(answerFaults);
  return app;
}

/** Express needs all four parameters to know a handler of errors. */
const answerFaults: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const known = typeof error === "object" && error !== null && "status" in error && typeof error.status === "number" && error.status < 500;
  // A path or header that Express itself refuses (a broken % sequence): the sender's, not ours.
  if (known && !("problem" in error)) sendProblem(response, { status: 400, problem: "bad-request", detail: "The address cannot be read: check its % sequences." });
  else sendProblem(response, problemOf(error));
};
