import { setTimeout as pause } from "node:timers/promises";
import neo4j, { type Driver } from "neo4j-driver";
import { createDriver, type Neo4jConnection } from "./driver.ts";
import { Neo4jStore } from "./neo4j-store.ts";
import { storeError } from "./store-error.ts";

export interface Neo4jOpening extends Neo4jConnection {
  /** Milliseconds for a server that is only just starting; 0 asks once. Default 5 s. */
  readonly patience?: number;
}

const DEFAULT_PATIENCE = 5_000;
const BETWEEN_ATTEMPTS = 500;

/** Connects, and brings the schema up to date. @throws StoreUnavailable for a server that is down or refuses us, in one line. */
export async function openNeo4jStore({ patience = DEFAULT_PATIENCE, ...connection }: Neo4jOpening): Promise<Neo4jStore> {
  const driver = createDriver(connection);
  try {
    await untilItAnswers(driver, connection.database, patience);
    const store = new Neo4jStore(driver, connection);
    await store.ensureSchema();
    return store;
  } catch (error) {
    await driver.close();
    throw storeError(error, "connect", connection);
  }
}

/** Only "nobody there" is worth another try: a refused password stays refused, and asking again locks the user out. */
async function untilItAnswers(driver: Driver, database: string, patience: number): Promise<void> {
  const until = performance.now() + patience;
  for (;;) {
    try {
      await driver.verifyConnectivity({ database });
      return;
    } catch (error) {
      const absent = error instanceof neo4j.Neo4jError && error.code === neo4j.error.SERVICE_UNAVAILABLE;
      if (!absent || performance.now() + BETWEEN_ATTEMPTS > until) throw error;
      await pause(BETWEEN_ATTEMPTS);
    }
  }
}
