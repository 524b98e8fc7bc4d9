/** Test files to run, in this order, and the source files that changed since the last task. Paths from the root of the tree. */
export interface HostTask {
  readonly files: readonly string[];
  readonly changed: readonly string[];
}

/** Name of the first test that failed, or null. */
export interface HostAnswer {
  readonly failed: string | null;
}

/** A test file begins. */
export interface HostProgress {
  readonly at: string;
}
