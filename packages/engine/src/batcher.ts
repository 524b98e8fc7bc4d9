/**
 * Turns single requests into batches without waiting for more to come: what arrives while one batch is written forms the next.
 * Under low load a batch is one item and waits for nothing; under high load batches grow by themselves.
 */
export class Batcher<Item, Result> {
  readonly #write: (items: readonly Item[]) => Promise<readonly Result[]>;
  readonly #limit: number;
  #queue: { item: Item; resolve: (result: Result) => void; reject: (error: unknown) => void }[] = [];
  #writing = false;

  /** @param write gives one result per item, in order; when it throws, every item of the batch is rejected */
  constructor(write: (items: readonly Item[]) => Promise<readonly Result[]>, limit: number) {
    this.#write = write;
    this.#limit = limit;
  }

  add(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ item, resolve, reject });
      if (!this.#writing) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#writing = true;
    // Lets everything that was added in this turn of the event loop into the first batch.
    await Promise.resolve();
    while (this.#queue.length > 0) {
      const batch = this.#queue.splice(0, this.#limit);
      try {
        const results = await this.#write(batch.map((entry) => entry.item));
        for (const [index, entry] of batch.entries()) entry.resolve(results[index] as Result);
      } catch (error) {
        for (const entry of batch) entry.reject(error);
      }
    }
    this.#writing = false;
  }
}
