import { doubling, retry } from '@touchline/db';
import type { Instant } from '@touchline/sequence';
import type { Logger } from '../context/deps.ts';

/** What one round found. */
export interface Round {
  /** More is due already. */
  readonly again: boolean;
  /** By the engine's clock, at the beginning of the round. */
  readonly now: Instant;
  /** When something is due next; null: nothing is planned. */
  readonly nextAt: Instant | null;
}

/** A notification may be lost with its connection. After this time the loop checks without one, which also proves that it can. */
const LONGEST_REST = 2_000;
/** Something is due, and another worker has locked it. */
const HELD_ELSEWHERE = 100;
const LONGEST_PAUSE = 1_000;

/**
 * Runs rounds while there is work, rests until the next planned instant or a wake-up, and never polls in between.
 * A round that throws is retried after a pause that grows to a second, so that the loop survives a restart of the database.
 */
export class DrainLoop {
  readonly #name: string;
  readonly #round: () => Promise<Round>;
  readonly #logger: Logger;
  readonly #stop = new AbortController();
  #wanted = false;
  #running: Promise<void> | null = null;
  #timer: NodeJS.Timeout | undefined;
  #plannedAt: Instant | null = null;
  /** Engine's clock minus ours, so that the time between rounds does not depend on our clock. */
  #offset: number | null = null;
  #succeededAt: number | null = null;

  constructor(name: string, round: () => Promise<Round>, logger: Logger) {
    this.#name = name;
    this.#round = round;
    this.#logger = logger;
  }

  /** Milliseconds since a round succeeded; null: none has yet. */
  get age(): number | null {
    return this.#succeededAt === null ? null : performance.now() - this.#succeededAt;
  }

  wake(): void {
    this.#wanted = true;
    if (this.#running === null && !this.#stop.signal.aborted) this.#running = this.#run();
  }

  /** Something was planned for an instant of the engine's clock. */
  wakeAt(at: Instant): void {
    if (this.#offset === null || at <= performance.now() + this.#offset) this.wake();
    else if (this.#running === null && (this.#plannedAt === null || at < this.#plannedAt)) this.#plan(at, 1);
    // A running round reads the next instant itself, but may have read it already.
    else if (this.#running !== null) this.#wanted = true;
  }

  /** Wakes the loop. Resolves when no work is left. */
  async drain(): Promise<void> {
    this.wake();
    await this.#running;
  }

  /** Lets the current round finish, then stops. */
  async stop(): Promise<void> {
    this.#stop.abort();
    clearTimeout(this.#timer);
    await this.#running;
  }

  async #run(): Promise<void> {
    clearTimeout(this.#timer);
    while (this.#wanted && !this.#stop.signal.aborted) {
      this.#wanted = false;
      try {
        const { again, now, nextAt } = await retry(this.#round, {
          pause: doubling(100, LONGEST_PAUSE),
          onFailure: (error) => this.#logger.warn({ err: error, loop: this.#name }, 'loop round failed, retrying'),
          signal: this.#stop.signal,
        });
        this.#succeededAt = performance.now();
        this.#offset = now - this.#succeededAt;
        if (again) this.#wanted = true;
        else this.#plan(nextAt, nextAt !== null && nextAt <= now ? HELD_ELSEWHERE : 1);
      } catch (error) {
        // Only a stop ends the attempts.
        this.#logger.warn({ err: error, loop: this.#name }, 'stopped after a failed loop round');
      }
    }
    this.#running = null;
  }

  #plan(at: Instant | null, atLeast: number): void {
    clearTimeout(this.#timer);
    if (this.#stop.signal.aborted) return;
    this.#plannedAt = at;
    const rest = at === null ? LONGEST_REST : at - (performance.now() + (this.#offset ?? 0));
    this.#timer = setTimeout(() => this.wake(), Math.min(LONGEST_REST, Math.max(atLeast, Math.ceil(rest))));
  }
}
