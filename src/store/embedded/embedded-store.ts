import grafeo, { type GrafeoDB } from "@grafeo-db/js";
import { StoreUnavailable } from "../../domain/errors.ts";
import { decodeRow } from "../decode-value.ts";
import type { CypherParameters, CypherRow, GraphStore, Query, Statement, StoreSize } from "../graph-store.ts";
import { untilAborted } from "../until-aborted.ts";
import { OneAtATime } from "./one-at-a-time.ts";
import { schemaStatements } from "./schema-statements.ts";

/**
 * The in-process engine (Grafeo) behind the narrow door. Reads see the last commit and run off the main thread; writes wait for one another,
 * because two writers at once make the engine refuse one. A read cannot be stopped: aborting it only ends the wait.
 */
export class EmbeddedStore implements GraphStore {
  readonly engine = "embedded";
  readonly #database: GrafeoDB;
  readonly #persistent: boolean;
  readonly #writes = new OneAtATime();
  #reads = 0;
  #idle: (() => void) | null = null;
  #closed = false;

  constructor(database: GrafeoDB, persistent: boolean) {
    this.#database = database;
    this.#persistent = persistent;
  }

  /** A store in memory, empty, without a file. */
  static inMemory(): EmbeddedStore {
    return new EmbeddedStore(grafeo.GrafeoDB.create(), false);
  }

  async read<P extends CypherParameters, R extends CypherRow>(query: Query<P, R>, parameters: P, signal?: AbortSignal): Promise<readonly R[]> {
    this.#checkOpen();
    signal?.throwIfAborted();
    return untilAborted(this.#run<R>(query, parameters), signal);
  }

  async write(statements: readonly Statement[], signal?: AbortSignal): Promise<void> {
    this.#checkOpen();
    await this.#writes.run(async () => {
      signal?.throwIfAborted();
      await this.#inTransaction(statements, signal);
    });
  }

  async ensureSchema(): Promise<void> {
    this.#checkOpen();
    await this.#writes.run(async () => {
      for (const statement of schemaStatements()) await this.#database.executeCypher(statement);
    });
  }

  async checkReady(signal?: AbortSignal): Promise<void> {
    await this.read({ name: "check-ready", text: "RETURN 1 AS one" }, {}, signal);
  }

  size(): Promise<StoreSize> {
    this.#checkOpen();
    return Promise.resolve({ nodes: this.#database.nodeCount(), relationships: this.#database.edgeCount() });
  }

  async checkpoint(): Promise<void> {
    this.#checkOpen();
    if (!this.#persistent) return;
    await this.#writes.run(() => {
      this.#database.walCheckpoint();
      return Promise.resolve();
    });
  }

  /** Waits for running statements, writes everything to disk and frees the folder. Closing twice is fine. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#writes.settled();
    if (this.#reads > 0) await new Promise<void>((resolve) => { this.#idle = resolve; });
    if (this.#persistent) this.#database.walCheckpoint();
    this.#database.close();
  }

  async #run<R extends CypherRow>(query: { readonly name: string; readonly text: string }, parameters: CypherParameters): Promise<readonly R[]> {
    this.#reads += 1;
    try {
      return (await this.#database.executeCypher(query.text, parameters)).toArray().map((row) => decodeRow(row) as R);
    } catch (error) {
      throw nameStatement(query.name, error);
    } finally {
      this.#reads -= 1;
      if (this.#reads === 0) this.#idle?.();
    }
  }

  async #inTransaction(statements: readonly Statement[], signal: AbortSignal | undefined): Promise<void> {
    const transaction = this.#database.beginTransaction();
    try {
      for (const { name, text, parameters } of statements) {
        signal?.throwIfAborted();
        await transaction.executeCypher(text, parameters).catch((error: unknown) => { throw nameStatement(name, error); });
      }
      signal?.throwIfAborted();
      transaction.commit();
    } catch (error) {
      if (transaction.isActive) transaction.rollback();
      throw error;
    }
  }

  // The engine itself answers after close(), from what is left in memory.
  #checkOpen(): void {
    if (this.#closed) throw new StoreUnavailable("The embedded store is closed: the service is shutting down, ask again once it is up.");
  }
}

function nameStatement(name: string, error: unknown): Error {
  return new Error(`The statement "${name}" failed in the embedded store: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
}
