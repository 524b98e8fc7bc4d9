import type { Instant } from '@touchline/sequence';
import type { EngineDeps } from '../deps.ts';
import { isDataError, onConnection } from '../sql/transaction.ts';
import { exchange, type Ready, type Settled } from './exchange.ts';
import { refusals } from './refusal.ts';
import { isHeard, settleHeard } from './settle.ts';
import type { Verdict } from './verdict.ts';

/** Results wait so long for messages to go out with. Milliseconds. */
const LINGER = 5;

/** Again and again until the database is there; throws what is about the data. */
export type Persist = <T>(what: string, work: () => Promise<T>) => Promise<T>;

interface Outgoing {
  readonly ready: readonly Ready[];
  readonly now: Instant;
  readonly resolve: (refused: ReadonlyMap<string, Verdict>) => void;
  readonly reject: (error: unknown) => void;
}

interface Incoming {
  readonly settled: Settled;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** The one place where a process writes to the outbox: results on their way in meet messages on their way out. */
export class Exchanger {
  readonly #deps: EngineDeps;
  readonly #workerId: string;
  readonly #persist: Persist;
  #results: Incoming[] = [];
  #outgoing: Outgoing | null = null;
  #writing = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(deps: EngineDeps, workerId: string, persist: Persist) {
    this.#deps = deps;
    this.#workerId = workerId;
    this.#persist = persist;
  }

  /** Resolves when it is stored. */
  settle(settled: Settled): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#results.push({ settled, resolve, reject });
      this.#linger();
    });
  }

  /** One lot at a time. @returns what becomes of those that may not go out, by id */
  handOver(ready: readonly Ready[], now: Instant): Promise<ReadonlyMap<string, Verdict>> {
    return new Promise((resolve, reject) => {
      this.#outgoing = { ready, now, resolve, reject };
      void this.#run();
    });
  }

  #linger(): void {
    if (!this.#writing) this.#timer ??= setTimeout(() => void this.#run(), LINGER);
  }

  async #run(): Promise<void> {
    if (this.#writing) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = true;
    do {
      const [results, outgoing] = [this.#results, this.#outgoing];
      this.#results = [];
      this.#outgoing = null;
      await this.#write(results, outgoing);
    } while (this.#outgoing !== null);
    this.#writing = false;
    if (this.#results.length > 0) this.#linger();
  }

  async #write(results: readonly Incoming[], outgoing: Outgoing | null): Promise<void> {
    const heard = results.filter(({ settled }) => isHeard(settled));
    const others = results.filter(({ settled }) => !isHeard(settled));
    if (heard.length > 0) await this.#settleHeard(heard);
    const ready = outgoing?.ready ?? [];
    try {
      const now =
        outgoing?.now ??
        (await this.#persist('look at the clock', () => onConnection(this.#deps.pool, (client) => this.#deps.clock.now(client))));
      const handed = await this.#persist('exchange', () => this.#exchange(others, ready, now));
      const refused = await this.#persist('ask why', () =>
        refusals(
          this.#deps.pool,
          ready.filter(({ row }) => !handed.has(row.id)),
          now,
        ),
      );
      for (const { resolve } of others) resolve();
      outgoing?.resolve(refused);
    } catch (error) {
      if (isDataError(error) && others.length + ready.length > 1) await this.#oneByOne(others, outgoing);
      else if (isDataError(error) && ready[0] !== undefined) outgoing?.resolve(new Map([[ready[0].row.id, unstorable(error)]]));
      else for (const { reject } of [...others, ...(outgoing === null ? [] : [outgoing])]) reject(error);
    }
  }

  /** What the database refuses to store concerns one message only. */
  async #oneByOne(results: readonly Incoming[], outgoing: Outgoing | null): Promise<void> {
    for (const result of results) await this.#write([result], null);
    if (outgoing === null) return;
    const refused = new Map<string, Verdict>();
    for (const one of outgoing.ready) {
      const take = (verdicts: ReadonlyMap<string, Verdict>): void => verdicts.forEach((verdict, id) => refused.set(id, verdict));
      await this.#write([], { ...outgoing, ready: [one], resolve: take });
    }
    outgoing.resolve(refused);
  }

  async #settleHeard(heard: readonly Incoming[]): Promise<void> {
    try {
      const settled = heard.map((incoming) => incoming.settled);
      await this.#persist('settle', () => settleHeard(this.#deps, settled, this.#workerId));
      for (const { resolve } of heard) resolve();
    } catch (error) {
      if (isDataError(error) && heard.length > 1) for (const one of heard) await this.#settleHeard([one]);
      else for (const { reject } of heard) reject(error);
    }
  }

  #exchange(results: readonly Incoming[], ready: readonly Ready[], now: Instant): Promise<ReadonlySet<string>> {
    const settled = results.map((incoming) => incoming.settled);
    return onConnection(this.#deps.pool, (client) => exchange(client, settled, ready, now, this.#workerId));
  }
}

function unstorable(error: unknown): Verdict {
  return { status: 'failed', error: `It could not be stored: ${error instanceof Error ? error.message : String(error)}` };
}
