interface Entry<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Turns single requests into batches without waiting for more to come: what arrives while one batch is written forms the next.
 * Under low load a batch is one item and does not wait; under high load batches grow.
 */
export class Batcher<Item, Result> {
  readonly #write: (items: readonly Item[]) => Promise<readonly Result[]>;
  readonly #limit: number;
  readonly #isItemsFault: (error: unknown) => boolean;
  #queue: Entry<Item, Result>[] = [];
  #writing = false;

  /**
   * @param write gives one result per item, in order
   * @param isItemsFault whether an error of `write` is about an item: then each item of the batch is tried alone, so that
   *   only the caller of the bad one gets the error
   */
  constructor(
    write: (items: readonly Item[]) => Promise<readonly Result[]>,
    limit: number,
    isItemsFault: (error: unknown) => boolean = () => false,
  ) {
    this.#write = write;
    this.#limit = limit;
    this.#isItemsFault = isItemsFault;
  }

  add(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ item, resolve, reject });
      if (!this.#writing) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#writing = true;
    // Everything that is added in this turn of the event loop joins the first batch.
    await Promise.resolve();
    while (this.#queue.length > 0) await this.#flush(this.#queue.splice(0, this.#limit));
    this.#writing = false;
  }

  async #flush(batch: readonly Entry<Item, Result>[]): Promise<void> {
    try {
      const results = await this.#write(batch.map((entry) => entry.item));
      for (const [index, entry] of batch.entries()) entry.resolve(results[index] as Result);
    } catch (error) {
      if (batch.length > 1 && this.#isItemsFault(error)) for (const entry of batch) await this.#flush([entry]);
      else for (const entry of batch) entry.reject(error);
    }
  }
}
