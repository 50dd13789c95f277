import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError } from "graphql";
import type { GraphQLFormattedError } from "graphql";

import { EntenteError, ERROR_CODES } from "../../../domain/errors.ts";
import { logFault } from "../log-fault.ts";

const APOLLO_CODES = [
  "GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED", "OPERATION_RESOLUTION_FAILURE", "BAD_REQUEST", "PERSISTED_QUERY_NOT_FOUND", "PERSISTED_QUERY_NOT_SUPPORTED",
];
const KNOWN_CODES: ReadonlySet<unknown> = new Set<unknown>([...ERROR_CODES, ...APOLLO_CODES]);

/** What leaves the house of an error: its words where we meant them, never a stack, a driver's message or a path of ours. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  const own = cause instanceof EntenteError ? cause : null;
  if (own !== null && own.code !== "INTERNAL_SERVER_ERROR") return { ...formatted, message: own.message, extensions: extensionsOf(own) };
  const extensions = Object.fromEntries(Object.entries(formatted.extensions ?? {}).filter(([key]) => key !== "stacktrace"));
  if (isTokenLimit(formatted)) return { ...formatted, extensions: { ...extensions, code: "QUERY_TOO_COMPLEX" } };
  const meant = KNOWN_CODES.has(extensions["code"]) && (extensions["code"] !== "INTERNAL_SERVER_ERROR" || isExecutionError(cause));
  if (meant) return { ...formatted, extensions };
  logFault(cause);
  return { ...formatted, message: "The request was fine; the service failed. The log of the service says why.", extensions: { code: "INTERNAL_SERVER_ERROR" } };
}

function extensionsOf(error: EntenteError): Record<string, unknown> {
  const candidates = "candidates" in error && Array.isArray(error.candidates) && error.candidates.length > 0 ? { candidates: error.candidates as unknown[] } : {};
  return { code: error.code, problem: error.problem, ...candidates };
}

/** graphql-js's lexer stops at `maxTokens` with a syntax error; the syntax is fine, the document is too long. */
function isTokenLimit({ message }: GraphQLFormattedError): boolean {
  return /Document contains more tha[nt] \d+ tokens/.test(message);
}

/** graphql-js's own execution errors ("Cannot return null for non-nullable field …") are words about the schema, not about the inside. */
function isExecutionError(cause: unknown): boolean {
  return cause instanceof GraphQLError && cause.originalError === undefined;
}
