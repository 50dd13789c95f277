import type { CypherParameters, CypherRow, GraphStore, Query } from "../../store/graph-store.ts";

/** The reads of one request. Root fields read through `read`; what fields below them still need is gathered and read once, when no root field reads any more. */
export class RequestReads {
  readonly #store: Pick<GraphStore, "read">;
  readonly #waiting = new Set<() => void>();
  #running = 0;

  constructor(store: Pick<GraphStore, "read">) {
    this.#store = store;
  }

  async read<P extends CypherParameters, R extends CypherRow>(query: Query<P, R>, parameters: P, signal?: AbortSignal): Promise<readonly R[]> {
    this.#running += 1;
    try {
      return await this.#store.read(query, parameters, signal);
    } finally {
      this.#running -= 1;
      this.#settle();
    }
  }

  /** Calls `work` once all root fields have what they read, and the fields below them have said what they need. */
  whenRead(work: () => void): void {
    this.#waiting.add(work);
    this.#settle();
  }

  #settle(): void {
    if (this.#waiting.size === 0 || this.#running > 0) return;
    setImmediate(() => {
      if (this.#running > 0) return;
      const works = [...this.#waiting];
      this.#waiting.clear();
      for (const work of works) work();
    });
  }
}

/** Gathers keys asked for one by one and answers them all by one call. */
export class Batch<K, V> {
  readonly #reads: RequestReads;
  readonly #answer: (keys: readonly K[]) => Promise<readonly V[]>;
  #asked: { readonly key: K; readonly resolve: (value: V | undefined) => void; readonly reject: (reason: unknown) => void }[] = [];

  /** `answer`: one value for each key, in their order. */
  constructor(reads: RequestReads, answer: (keys: readonly K[]) => Promise<readonly V[]>) {
    this.#reads = reads;
    this.#answer = answer;
  }

  load(key: K): Promise<V | undefined> {
    return new Promise((resolve, reject) => {
      this.#asked.push({ key, resolve, reject });
      if (this.#asked.length === 1) this.#reads.whenRead(() => void this.#run());
    });
  }

  async #run(): Promise<void> {
    const asked = this.#asked;
    this.#asked = [];
    try {
      const values = await this.#answer(asked.map(({ key }) => key));
      asked.forEach(({ resolve }, at) => resolve(values[at]));
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  }
}
