import type { Instant } from '@touchline/sequence';
import type { StoreDeps } from '../../context/deps.ts';
import { CHECKS, currentInstant, diagnose, type Diagnosis, type Finding, look, MINUTE, QUICK, READING_ALL } from './diagnose.ts';

/** A diagnosis that answers at once, however many leads there are. */
export interface QuickDiagnosis extends Diagnosis {
  /** When the invariants that read all leads were last checked; null while the first check runs. */
  readonly allReadAt: Instant | null;
}

/** Reading so much takes a fraction of a second. Bytes. */
const SMALL = 8 * 1024 * 1024;
/** Reading all again is due after so long, and takes this part of the time at most. */
const REFRESH = 5 * MINUTE;
const SHARE = 0.02;

/**
 * Checks the indexed invariants at once. The invariants that read all leads run at once while leads are few; otherwise the answer has the
 * previous result with its age, and they are read again in the background when it is old.
 */
export class Diagnostician {
  readonly #deps: StoreDeps;
  #all: { readonly at: Instant; readonly findings: readonly Finding[]; readonly took: number } | null = null;
  #reading: Promise<void> | null = null;

  constructor(deps: StoreDeps) {
    this.#deps = deps;
  }

  async diagnose(): Promise<QuickDiagnosis> {
    const now = await currentInstant(this.#deps);
    const [quick, isSmall] = await Promise.all([look(this.#deps, QUICK, { now, late: now - 5 * MINUTE }), this.#isSmall()]);
    if (isSmall) await this.#read();
    else if (this.#all === null || now - this.#all.at > Math.max(REFRESH, this.#all.took / SHARE)) this.#readInBackground();
    const all = this.#all;
    return {
      at: now,
      checked: all === null ? QUICK.length : CHECKS.length,
      findings: [...quick, ...(all?.findings ?? [])],
      allReadAt: all?.at ?? null,
    };
  }

  /** Repairs everything that is safe to repair. */
  async fix(): Promise<Diagnosis> {
    const diagnosis = await diagnose(this.#deps, { fix: true });
    await this.#reading;
    this.#all = null;
    return diagnosis;
  }

  #readInBackground(): void {
    this.#read().catch((error: unknown) => this.#deps.logger.warn({ err: error }, 'full invariant check failed'));
  }

  #read(): Promise<void> {
    const read = async (): Promise<void> => {
      const now = await currentInstant(this.#deps);
      const started = performance.now();
      const findings = await look(this.#deps, READING_ALL, { now, late: now - 5 * MINUTE });
      this.#all = { at: now, findings, took: performance.now() - started };
    };
    this.#reading ??= read().finally(() => {
      this.#reading = null;
    });
    return this.#reading;
  }

  async #isSmall(): Promise<boolean> {
    const { rows } = await this.#deps.pool.query<{ bytes: string }>(
      `SELECT pg_relation_size('enrollments') + pg_relation_size('messages') + pg_relation_size('tasks') AS bytes`,
    );
    return Number(rows[0]?.bytes) < SMALL;
  }
}
