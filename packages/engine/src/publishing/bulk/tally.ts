/** Number of enrollments of a batch by result. */
export type Counts = Readonly<Record<string, number>>;

/** Sums by name. */
export class Tally {
  readonly values: Record<string, number> = {};

  add(what: string, n = 1): void {
    if (n > 0) this.values[what] = (this.values[what] ?? 0) + n;
  }
}
