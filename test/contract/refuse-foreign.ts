import neo4j from "neo4j-driver";
import type { Neo4jConnection } from "../../src/store/neo4j/driver.ts";

/** @throws where the database holds somebody's nodes. */
export async function refuseForeign(connection: Neo4jConnection): Promise<void> {
  const [rows] = await runStatements(connection, ["MATCH (n) RETURN count(n) AS nodes, count(CASE WHEN n:Meta AND n.id = 'test-owner' THEN 1 END) AS marks"]);
  const [row] = rows ?? [];
  const nodes = Number(row?.["nodes"] ?? 0);
  if (nodes > 0 && Number(row?.["marks"] ?? 0) === 0) {
    throw new Error(`The database ${connection.database} at ${connection.uri} holds ${nodes} nodes that are not the tests' own, and tests would delete them: set NEO4J_URI to an empty database, or unset it.`);
  }
}

/** Each in a transaction of its own, straight to the server. */
export async function runStatements({ uri, username, password, database }: Neo4jConnection, statements: readonly string[]): Promise<readonly Record<string, unknown>[][]> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  const session = driver.session(Object.freeze({ database }));
  try {
    const results: Record<string, unknown>[][] = [];
    for (const statement of statements) results.push((await session.run(statement)).records.map((record) => record.toObject()));
    return results;
  } finally {
    await session.close();
    await driver.close();
  }
}
