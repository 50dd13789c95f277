import type { Response } from "express";

import { EntenteError } from "../../domain/errors.ts";
import { logFault } from "./log-fault.ts";

/** RFC 9457: what went wrong, for programs (`type`) and people (`detail`). */
export interface Problem {
  readonly status: number;
  /** Last segment of the type, e.g. `unknown-party`. */
  readonly problem: string;
  readonly detail: string;
  readonly candidates?: readonly { readonly id: string; readonly name: string }[];
}

const TITLES: Readonly<Record<number, string>> = {
  400: "The request cannot be understood", 401: "A token is needed", 403: "Not allowed", 404: "Not found", 405: "Only GET is answered here", 406: "No such format", 409: "Conflict",
  413: "The request is too large", 429: "Too many requests", 500: "Something broke on our side", 503: "The store does not answer", 504: "The answer took too long",
};

/** The types are relative references into the OpenAPI document's list of problems. */
export function sendProblem(response: Response, { status, problem, detail, candidates = [] }: Problem): void {
  if (response.headersSent) {
    // A table already on its way can only be cut off; a complete-looking half would be worse.
    response.destroy();
    return;
  }
  const body = { type: `/api/v1/problems/${problem}`, title: TITLES[status] ?? "Error", status, detail, ...(candidates.length > 0 ? { candidates } : {}) };
  for (const name of ["ETag", "Link", "Content-Disposition"]) response.removeHeader(name);
  response.status(status).set({ "Content-Type": "application/problem+json; charset=utf-8", "Cache-Control": "no-store" }).send(JSON.stringify(body));
}

/** Our own errors keep their words; anything else is our fault and tells nothing of the inside. */
export function problemOf(error: unknown, signal?: AbortSignal): Problem {
  const cause: unknown = signal?.aborted === true && signal.reason instanceof EntenteError ? signal.reason : error;
  if (!(cause instanceof EntenteError) || cause.status === 500) {
    logFault(cause);
    return { status: 500, problem: "internal", detail: "The request was fine; the service failed. The log of the service says why." };
  }
  const candidates = "candidates" in cause ? (cause.candidates as Problem["candidates"]) : undefined;
  return { status: cause.status, problem: cause.problem, detail: cause.message, ...(candidates === undefined ? {} : { candidates }) };
}
