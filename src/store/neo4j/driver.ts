import neo4j, { type Config, type Driver } from "neo4j-driver";

/** How to reach a Neo4j: `uri` is bolt://, bolt+s://, neo4j:// or neo4j+s://. */
export interface Neo4jConnection {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  readonly database: string;
}

/** What a person waits for at most, in milliseconds, before hearing that the database does not answer. */
export const WAITING = {
  /** For a TCP connection. */
  connection: 4_000,
  /** For one of the pool while all are in use. */
  acquisition: 4_000,
  /** For all attempts of one transaction together; failures that may pass (a leader election, a deadlock) are tried again until then. */
  retries: 8_000,
} as const;

/** More than one service can use at once on a few cores, fewer than a default Neo4j serves to several services. */
const POOL = 40;

/** One driver a process: it owns the pool, and closing it closes everything. */
export function createDriver({ uri, username, password }: Neo4jConnection): Driver {
  const options: Partial<Config> = {
    userAgent: "entente",
    maxConnectionPoolSize: POOL,
    connectionAcquisitionTimeout: WAITING.acquisition,
    connectionTimeout: WAITING.connection,
    maxTransactionRetryTime: WAITING.retries,
    disableLosslessIntegers: true,
    telemetryDisabled: true,
  };
  return neo4j.driver(uri, neo4j.auth.basic(username, password), options);
}
