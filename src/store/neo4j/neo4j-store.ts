import neo4j, { type Driver, type ManagedTransaction, type Session } from "neo4j-driver";
import { StoreUnavailable } from "../../domain/errors.ts";
import { decodeRow } from "../decode-value.ts";
import type { CypherParameters, CypherRow, GraphStore, Query, Statement, StoreSize } from "../graph-store.ts";
import { untilAborted } from "../until-aborted.ts";
import type { Neo4jConnection } from "./driver.ts";
import { encodeParameters } from "./encode-parameters.ts";
import { LATEST, type Migration, MIGRATIONS } from "./migrations.ts";
import { storeError } from "./store-error.ts";

/** The server ends a transaction after this many milliseconds, so that nothing we forgot runs on for ever. */
const TIMEOUT = { read: 60_000, write: 300_000 } as const;

/**
 * Neo4j behind the narrow door: managed transactions, retried by the driver where the server says that the failure may pass. The server's list of
 * transactions shows each under `app: "entente"` and the statement's name. Aborting ends the transaction on the server.
 */
export class Neo4jStore implements GraphStore {
  readonly engine = "neo4j";
  readonly #driver: Driver;
  readonly #connection: Neo4jConnection;
  #closed = false;

  constructor(driver: Driver, connection: Neo4jConnection) {
    this.#driver = driver;
    this.#connection = connection;
  }

  async read<P extends CypherParameters, R extends CypherRow>(query: Query<P, R>, parameters: P, signal?: AbortSignal): Promise<readonly R[]> {
    return this.#inSession(query.name, signal, async (session) => session.executeRead(
      async (transaction) => (await transaction.run(query.text, encodeParameters(parameters))).records.map((record) => decodeRow(record.toObject()) as R),
      transactionConfig(query.name, TIMEOUT.read),
    ));
  }

  async write(statements: readonly Statement[], signal?: AbortSignal): Promise<void> {
    const name = statements[0]?.name ?? "nothing";
    await this.#inSession(name, signal, async (session) => session.executeWrite(
      async (transaction) => this.#runAll(transaction, statements),
      transactionConfig(name, TIMEOUT.write),
    ));
  }

  async ensureSchema(): Promise<void> {
    const applied = await this.#schemaVersion();
    if (applied > LATEST) {
      throw new StoreUnavailable(`The database ${this.#connection.database} at ${this.#connection.uri} was written by a newer Entente (schema ${applied}, this one knows ${LATEST}): use that version, or another database.`);
    }
    for (const migration of MIGRATIONS.filter(({ version }) => version > applied)) await this.#migrate(migration);
    await this.read({ name: "await-indexes", text: "CALL db.awaitIndexes(120)" }, {});
  }

  /** Once, without the driver's patience: who asks wants to know now. */
  async checkReady(signal?: AbortSignal): Promise<void> {
    this.#checkOpen();
    signal?.throwIfAborted();
    await untilAborted(this.#driver.verifyConnectivity({ database: this.#connection.database }), signal).catch((error: unknown) => { throw this.#told(error, "check-ready"); });
  }

  async size(): Promise<StoreSize> {
    const [nodes] = await this.read<CypherParameters, { readonly count: number }>({ name: "count-nodes", text: "MATCH (n) RETURN count(n) AS count" }, {});
    const [relationships] = await this.read<CypherParameters, { readonly count: number }>({ name: "count-relationships", text: "MATCH ()-[r]->() RETURN count(r) AS count" }, {});
    return { nodes: nodes?.count ?? 0, relationships: relationships?.count ?? 0 };
  }

  /** A commit is durable already. */
  checkpoint(): Promise<void> {
    this.#checkOpen();
    return Promise.resolve();
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#driver.close();
  }

  async #migrate({ version, name, statements }: Migration): Promise<void> {
    // The server does not mix schema and data in one transaction; each statement can be repeated, so a crash between them is no harm.
    for (const [number, text] of statements.entries()) await this.write([{ name: `migration-${version}-${number + 1}`, text, parameters: {} }]);
    await this.write([{
      name: `migration-${version}`, text: "MERGE (m:Migration {id: $id}) SET m.version = $version, m.name = $name", parameters: { id: `migration:${version}`, version, name },
    }]);
  }

  async #schemaVersion(): Promise<number> {
    const rows = await this.read<CypherParameters, { readonly version: number | null }>({ name: "schema-version", text: "MATCH (m:Migration) RETURN max(m.version) AS version" }, {});
    return rows[0]?.version ?? 0;
  }

  /** One statement is always on its way while the one before it is at work, so that neither we nor the server wait for the other. */
  async #runAll(transaction: ManagedTransaction, statements: readonly Statement[]): Promise<void> {
    let before: Promise<void> = Promise.resolve();
    for (const statement of statements) {
      const running = this.#runOne(transaction, statement);
      // Where the one before fails, this one does too, and nobody waits for it.
      running.catch(() => undefined);
      await before;
      before = running;
    }
    await before;
  }

  async #runOne(transaction: ManagedTransaction, { name, text, parameters }: Statement): Promise<void> {
    try {
      await transaction.run(text, encodeParameters(parameters));
    } catch (error) {
      // The driver must see its own error to know whether to try again; the name tells which of many it was.
      if (error instanceof neo4j.Neo4jError && !error.retryable) throw this.#told(error, name);
      throw error;
    }
  }

  async #inSession<T>(name: string, signal: AbortSignal | undefined, work: (session: Session) => Promise<T>): Promise<T> {
    this.#checkOpen();
    signal?.throwIfAborted();
    // Shared bookmarks: what this process wrote it reads, also from another member of a cluster.
    const session = this.#driver.session(Object.freeze({ database: this.#connection.database, bookmarkManager: this.#driver.executeQueryBookmarkManager }));
    const stop = (): void => { void session.close().catch(() => undefined); };
    signal?.addEventListener("abort", stop, { once: true });
    try {
      return await untilAborted(work(session), signal);
    } catch (error) {
      signal?.throwIfAborted();
      throw this.#told(error, name);
    } finally {
      signal?.removeEventListener("abort", stop);
      await session.close().catch(() => undefined);
    }
  }

  #told(error: unknown, name: string): Error {
    return storeError(error, name, this.#connection);
  }

  #checkOpen(): void {
    if (this.#closed) throw new StoreUnavailable("The connection to Neo4j is closed: the service is shutting down, ask again once it is up.");
  }
}

function transactionConfig(operation: string, timeout: number): { timeout: number; metadata: { app: string; operation: string } } {
  return { timeout, metadata: { app: "entente", operation } };
}
