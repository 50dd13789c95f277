/** Runs tasks one after another in the order asked; one that fails does not hold up the next. */
export class OneAtATime {
  #last: Promise<unknown> = Promise.resolve();

  run<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#last.then(task);
    this.#last = result.catch(() => undefined);
    return result;
  }

  /** Resolves once all that was asked so far has ended, well or badly. */
  async settled(): Promise<void> {
    await this.#last;
  }
}
