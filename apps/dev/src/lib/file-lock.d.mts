/** Who holds a lock. */
export interface LockOwner {
  readonly id: string;
  readonly pid: number;
  readonly born: string | null;
  /** What the owner adds. */
  readonly [detail: string]: unknown;
}

export interface FileLock {
  readonly update: (details: object) => void;
  readonly release: () => void;
}

export function tryLock(
  file: string,
  details?: object,
): Promise<{ readonly owner: null; readonly lock: FileLock } | { readonly owner: LockOwner; readonly lock: null }>;

export function lockWhenFree(file: string, onWait: (owner: LockOwner) => void): Promise<FileLock>;

export function readOwner(file: string): LockOwner | null;
