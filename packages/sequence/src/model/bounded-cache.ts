/**
 * Results that are cheap to compute again. At its capacity, the entry that was not used for longest goes first, so a text that leads or
 * marketers can write at will neither fills the memory nor drives out what everyone uses.
 */
export class BoundedCache<Key, Value> {
  readonly #capacity: number;
  /** Least recently used first. */
  readonly #entries = new Map<Key, Value>();

  constructor(capacity: number) {
    if (!(capacity >= 1)) throw new RangeError('The capacity of a cache must be 1 or more.');
    this.#capacity = capacity;
  }

  has(key: Key): boolean {
    return this.#entries.has(key);
  }

  get(key: Key): Value | undefined {
    const value = this.#entries.get(key);
    if (value === undefined) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, value);
    return value;
  }

  set(key: Key, value: Value): void {
    this.#entries.delete(key);
    this.#entries.set(key, value);
    if (this.#entries.size <= this.#capacity) return;
    const [oldest] = this.#entries.keys();
    this.#entries.delete(oldest as Key);
  }

  /** The value of the key, made on first use. Nothing is kept if `make` throws. */
  getOr(key: Key, make: (key: Key) => Value): Value {
    const known = this.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    this.set(key, value);
    return value;
  }
}
