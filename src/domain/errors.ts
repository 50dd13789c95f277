/** What GraphQL puts in `extensions.code`; documented in the schema's description and the README. */
export const ERROR_CODES = [
  "BAD_USER_INPUT", "NOT_FOUND", "UNAUTHENTICATED", "FORBIDDEN", "QUERY_TOO_COMPLEX", "RATE_LIMITED", "TIMEOUT", "STORE_UNAVAILABLE", "CONFLICT",
  "INTERNAL_SERVER_ERROR",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/**
 * Every error that we mean to throw. The edges map it once: `code` to GraphQL, `status` to HTTP, `exit` to the command line;
 * `problem` is the last segment of the problem+json type. Messages say what was met, where, and what to do.
 */
export abstract class EntenteError extends Error {
  abstract readonly code: ErrorCode;
  abstract readonly status: number;
  abstract readonly problem: string;
  /** 1 failure, 2 usage, 4 store unreachable. */
  readonly exit: number = 1;
}

/** The person asking must change something: an unknown name, an impossible period, a stale cursor. */
export class BadUserInput extends EntenteError {
  override readonly code = "BAD_USER_INPUT";
  override readonly status: number = 400;
  override readonly exit = 2;
  readonly problem: string;
  /** Served as `extensions.candidates`: what the asker may have meant. */
  readonly candidates: readonly { readonly id: string; readonly name: string }[];

  constructor(message: string, problem = "bad-user-input", candidates: readonly { id: string; name: string }[] = []) {
    super(message);
    this.problem = problem;
    this.candidates = candidates;
  }
}

export class NotFound extends EntenteError {
  override readonly code = "NOT_FOUND";
  override readonly status = 404;
  override readonly problem = "not-found";
}

export class Unauthenticated extends EntenteError {
  override readonly code = "UNAUTHENTICATED";
  override readonly status = 401;
  override readonly problem = "unauthenticated";
}

export class Forbidden extends EntenteError {
  override readonly code = "FORBIDDEN";
  override readonly status = 403;
  override readonly problem = "forbidden";
}

export class QueryTooComplex extends EntenteError {
  override readonly code = "QUERY_TOO_COMPLEX";
  override readonly status = 400;
  override readonly problem = "query-too-complex";
}

export class Timeout extends EntenteError {
  override readonly code = "TIMEOUT";
  override readonly status = 504;
  override readonly problem = "timeout";
}

/** The database cannot be reached, refuses us, or is locked by another process. */
export class StoreUnavailable extends EntenteError {
  override readonly code = "STORE_UNAVAILABLE";
  override readonly status = 503;
  override readonly problem = "store-unavailable";
  override readonly exit = 4;
}

/** Two people's corrections contradict each other, or the thing changed meanwhile. */
export class Conflict extends EntenteError {
  override readonly code = "CONFLICT";
  override readonly status = 409;
  override readonly problem = "conflict";
}

/** A data file (knowledge, pack, model, settings) that we ship or a researcher extended is wrong. */
export class DataError extends EntenteError {
  override readonly code = "INTERNAL_SERVER_ERROR";
  override readonly status = 500;
  override readonly problem = "data-error";
}
