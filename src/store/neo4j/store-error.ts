import neo4j from "neo4j-driver";
import { EntenteError, StoreUnavailable, Timeout } from "../../domain/errors.ts";
import type { Neo4jConnection } from "./driver.ts";

/** What the driver says once its pool is empty for too long; it gives this error no code. */
const POOL_EMPTY = /acquisition timed out/u;

/**
 * The driver's error as ours, in one line: what was met, where, what to do. A fault in a statement of ours stays a plain error that names it.
 * `name`: of the statement.
 */
export function storeError(error: unknown, name: string, { uri, username, database }: Neo4jConnection): Error {
  if (error instanceof EntenteError) return error;
  if (!(error instanceof neo4j.Neo4jError)) return error instanceof Error ? error : new Error(String(error));
  const options = { cause: error };
  if (error.code.startsWith("Neo.ClientError.Security.Auth") || error.code === "Neo.ClientError.Security.Unauthorized" || error.code === "Neo.ClientError.Security.CredentialsExpired") {
    return new StoreUnavailable(`Neo4j at ${uri} refuses the user ${username}: set NEO4J_USERNAME and NEO4J_PASSWORD to a user and password that it knows.`, options);
  }
  if (error.code === "Neo.ClientError.Database.DatabaseNotFound") {
    return new StoreUnavailable(`Neo4j at ${uri} has no database ${database}: set NEO4J_DATABASE to one that it has.`, options);
  }
  if (error.code.includes("TransactionTimedOut")) {
    return new Timeout(`The database stopped "${name}" because it took too long: ask for a shorter period or fewer parties.`, options);
  }
  if (POOL_EMPTY.test(error.message)) {
    return new StoreUnavailable(`All connections to Neo4j at ${uri} are in use: ask again in a moment.`, options);
  }
  if (error.code === neo4j.error.SERVICE_UNAVAILABLE || error.code === neo4j.error.SESSION_EXPIRED || error.retryable) {
    return new StoreUnavailable(`No Neo4j answers at ${uri} (${reasonOf(error.message)}): start it, or correct NEO4J_URI.`, options);
  }
  return new Error(`The statement "${name}" failed in Neo4j: ${error.code}: ${error.message}`, options);
}

/** Of the driver's paragraph, the cause at its end. */
function reasonOf(message: string): string {
  const cause = message.split("Caused by: ").at(-1) ?? message;
  return cause.split("\n", 1)[0] ?? cause;
}
