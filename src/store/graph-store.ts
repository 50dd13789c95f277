/** What Cypher parameters and rows may hold: scalars, lists and maps of them. Days are ISO strings; whole numbers arrive as JavaScript numbers. */
export type CypherValue = string | number | boolean | null | readonly CypherValue[] | { readonly [key: string]: CypherValue };
export type CypherParameters = Readonly<Record<string, CypherValue>>;
export type CypherRow = Readonly<Record<string, CypherValue>>;

/** One question in Cypher that both engines understand. `name` goes into the transaction's metadata and the metrics. */
export interface Query<P extends CypherParameters, R extends CypherRow> {
  readonly name: string;
  readonly text: string;
  /** Never read; ties the types of parameters and rows to the text. */
  readonly types?: (parameters: P) => R;
}

export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly parameters: CypherParameters;
}

export interface StoreSize { readonly nodes: number; readonly relationships: number }

/** The narrow door: all that the house may ask of a graph database. Two adapters stand behind it (neo4j/, embedded/). */
export interface GraphStore {
  readonly engine: "embedded" | "neo4j";
  /** Rows of one read. Aborting ends the database's work where the engine can. @throws StoreUnavailable */
  read<P extends CypherParameters, R extends CypherRow>(query: Query<P, R>, parameters: P, signal?: AbortSignal): Promise<readonly R[]>;
  /** All statements in one transaction, all or nothing, retried where the engine says it may be. @throws StoreUnavailable */
  write(statements: readonly Statement[], signal?: AbortSignal): Promise<void>;
  /** Constraints, indexes and numbered migrations; idempotent. */
  ensureSchema(): Promise<void>;
  /** Resolves where a read succeeds now. @throws StoreUnavailable */
  checkReady(signal?: AbortSignal): Promise<void>;
  size(): Promise<StoreSize>;
  /** Makes what was written durable (embedded: write-ahead log to disk; Neo4j: nothing to do). */
  checkpoint(): Promise<void>;
  close(): Promise<void>;
}
