import { setTimeout as sleep } from 'node:timers/promises';
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

/** A notification may be lost with its connection; after this long one looks without having been told, and proves that one can. */
const LONGEST_REST = 2_000;
/** Something is due and somebody else holds it. */
const HELD_ELSEWHERE = 100;
const LONGEST_PAUSE = 1_000;

/**
 * Does rounds of work while there is any, rests until the next planned instant or until it is woken, and never asks in between.
 * A round that throws is done again after a pause that grows to a second: so it comes through a restart of the database.
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
  /** Engine's clock minus ours: what we know of the time between rounds, whatever our own clock says. */
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

  /** Something was planned for an instant by the engine's clock. */
  wakeAt(at: Instant): void {
    if (this.#offset === null || at <= performance.now() + this.#offset) this.wake();
    else if (this.#running === null && (this.#plannedAt === null || at < this.#plannedAt)) this.#plan(at, 1);
    // A round that is under way asks for the next instant itself, but may have asked already.
    else if (this.#running !== null) this.#wanted = true;
  }

  /** Wakes it; resolves when nothing is left to do. */
  async drain(): Promise<void> {
    this.wake();
    await this.#running;
  }

  /** Lets the round that is under way end, and rests for ever. */
  async stop(): Promise<void> {
    this.#stop.abort();
    clearTimeout(this.#timer);
    await this.#running;
  }

  async #run(): Promise<void> {
    clearTimeout(this.#timer);
    let pause = 50;
    while (this.#wanted && !this.#stop.signal.aborted) {
      this.#wanted = false;
      try {
        const { again, now, nextAt } = await this.#round();
        this.#succeededAt = performance.now();
        this.#offset = now - this.#succeededAt;
        pause = 50;
        if (again) this.#wanted = true;
        else this.#plan(nextAt, nextAt !== null && nextAt <= now ? HELD_ELSEWHERE : 1);
      } catch (error) {
        this.#logger.warn({ err: error, loop: this.#name }, 'a round failed and is done again');
        this.#wanted = true;
        pause = Math.min(LONGEST_PAUSE, pause * 2);
        await sleep(pause, undefined, { signal: this.#stop.signal }).catch(() => undefined);
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
