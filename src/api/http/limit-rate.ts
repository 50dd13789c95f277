import type { Request, RequestHandler, Response } from "express";
import { ipKeyGenerator, rateLimit } from "express-rate-limit";

import { hashOf } from "../../domain/ids.ts";
import { sendGraphqlError } from "./graphql-error-answer.ts";
import { sendProblem } from "./problem.ts";

const MINUTE_MS = 60_000;

/** At most so many requests a minute from one token or address; above it 429 in the words of the route, with `Retry-After` in seconds. */
export function limitRate(requestsPerMinute: number): RequestHandler {
  return rateLimit({
    windowMs: MINUTE_MS,
    limit: requestsPerMinute,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    keyGenerator: clientOf,
    handler: (request, response) => refuse(request, response, requestsPerMinute),
    // An unreachable address (a socket already closed) must not turn into an error page.
    validate: { xForwardedForHeader: false, trustProxy: false },
  });
}

function clientOf(request: Request): string {
  const { authorization } = request.headers;
  return authorization === undefined ? ipKeyGenerator(request.ip ?? "unknown") : `token:${hashOf(authorization)}:${ipKeyGenerator(request.ip ?? "unknown")}`;
}

function refuse(request: Request, response: Response, requestsPerMinute: number): void {
  if (!response.hasHeader("Retry-After")) response.set("Retry-After", String(MINUTE_MS / 1_000));
  const message = `More than ${requestsPerMinute} requests in a minute: wait as long as the Retry-After header says, and ask for larger pages.`;
  if (request.originalUrl.startsWith("/graphql")) sendGraphqlError(request, response, 429, "RATE_LIMITED", message);
  else sendProblem(response, { status: 429, problem: "rate-limited", detail: message });
}
