import { isUtf8 } from "node:buffer";

import express from "express";
import type { ErrorRequestHandler, RequestHandler } from "express";

import { sendGraphqlError } from "./graphql-error-answer.ts";
import { logFault } from "./log-fault.ts";

/** Parses JSON bodies of at most `bytes` bytes; bytes that are no UTF-8 are refused instead of silently replaced. */
export function readJsonBody(bytes: number): RequestHandler {
  return express.json({
    limit: bytes,
    type: ["application/json", "application/*+json"],
    verify: (_request, _response, body, encoding) => {
      if (encoding.toLowerCase() === "utf-8" && !isUtf8(body)) throw new Error("not UTF-8");
    },
  });
}

/** What body-parser found wrong, by its `type`: status and words. */
const FAULTS: Readonly<Record<string, readonly [status: number, message: string]>> = {
  "entity.parse.failed": [400, "The body is not JSON: send {\"query\": \"…\", \"variables\": {…}}."],
  "entity.verify.failed": [400, "The body is not UTF-8: send JSON encoded as UTF-8."],
  "entity.too.large": [413, "The body is too large: send fewer or shorter documents at a time."],
  "encoding.unsupported": [415, "The body's Content-Encoding is not supported: send it plain, gzip, deflate or brotli."],
  "charset.unsupported": [415, "The body's charset is not supported: send UTF-8."],
  "request.aborted": [400, "The body ended too early."],
  "request.size.invalid": [400, "The body is not as long as its Content-Length says."],
};

/** Express would answer a broken body in HTML; GraphQL clients read JSON. */
export const answerBodyErrors: ErrorRequestHandler = (error: unknown, request, response, next) => {
  const type = typeof error === "object" && error !== null && "type" in error ? String(error.type) : "";
  const fault = FAULTS[type];
  if (response.headersSent) next(error);
  else if (fault === undefined) {
    logFault(error);
    sendGraphqlError(request, response, 500, "INTERNAL_SERVER_ERROR", "The service failed. Its log says why.");
  }
  else sendGraphqlError(request, response, fault[0], "BAD_REQUEST", fault[1]);
};
