import type { Instant } from '@touchline/sequence';
import type { EngineDeps } from '../../context/deps.ts';
import { isDataError, onConnection } from '../../sql/transaction.ts';
import { recordAndSubmit, type Ready, type RecordedResult } from './record-and-submit.ts';
import { refusals } from './refusal.ts';
import { isHeard, recordReported } from './record-result.ts';
import type { DeliveryOutcome } from './delivery-outcome.ts';

/** Results wait so long for messages to go out with. Milliseconds. */
const LINGER = 5;

/** Retries until the database is available. Throws errors that concern the data. */
export type Persist = <T>(what: string, work: () => Promise<T>) => Promise<T>;

interface Outgoing {
  readonly ready: Ready;
  readonly now: Instant;
  /** Null: it may go out. */
  readonly resolve: (refused: DeliveryOutcome | null) => void;
  readonly reject: (error: unknown) => void;
}

interface Incoming {
  readonly settled: RecordedResult;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** The one place where a process writes to the outbox. Results of sent messages and submissions of the next ones share a statement. */
export class OutboxWriter {
  readonly #deps: EngineDeps;
  readonly #workerId: string;
  readonly #persist: Persist;
  #results: Incoming[] = [];
  #outgoing: Outgoing[] = [];
  #writing = false;
  #timer: NodeJS.Timeout | undefined;
  #planned = false;

  constructor(deps: EngineDeps, workerId: string, persist: Persist) {
    this.#deps = deps;
    this.#workerId = workerId;
    this.#persist = persist;
  }

  /** Resolves when it is stored. */
  record(settled: RecordedResult): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#results.push({ settled, resolve, reject });
      this.#linger();
    });
  }

  /** Notes that a connection takes a message, together with others that are taken at the same moment. */
  submit(ready: Ready, now: Instant): Promise<DeliveryOutcome | null> {
    return new Promise((resolve, reject) => {
      this.#outgoing.push({ ready, now, resolve, reject });
      if (this.#planned) return;
      this.#planned = true;
      setImmediate(() => void this.#run());
    });
  }

  #linger(): void {
    if (!this.#writing) this.#timer ??= setTimeout(() => void this.#run(), LINGER);
  }

  async #run(): Promise<void> {
    this.#planned = false;
    if (this.#writing) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = true;
    do {
      const [results, outgoing] = [this.#results, this.#outgoing];
      this.#results = [];
      this.#outgoing = [];
      await this.#write(results, outgoing);
    } while (this.#outgoing.length > 0);
    this.#writing = false;
    if (this.#results.length > 0) this.#linger();
  }

  async #write(results: readonly Incoming[], outgoing: readonly Outgoing[]): Promise<void> {
    const heard = results.filter(({ settled }) => isHeard(settled));
    const others = results.filter(({ settled }) => !isHeard(settled));
    if (heard.length > 0) await this.#recordReported(heard);
    const ready = outgoing.map((one) => one.ready);
    try {
      const now =
        outgoing.length > 0
          ? Math.max(...outgoing.map((one) => one.now))
          : await this.#persist('read the clock', () => onConnection(this.#deps.pool, (client) => this.#deps.clock.now(client)));
      const handed = await this.#persist('record and submit', () => this.#recordAndSubmit(others, ready, now));
      const held = ready.filter(({ row }) => !handed.has(row.id));
      const refused = await this.#persist('read refusals', () => refusals(this.#deps.pool, held, now));
      for (const { resolve } of others) resolve();
      for (const one of outgoing) one.resolve(refused.get(one.ready.row.id) ?? null);
    } catch (error) {
      if (isDataError(error) && others.length + outgoing.length > 1) await this.#oneByOne(others, outgoing);
      else if (isDataError(error) && outgoing[0] !== undefined) outgoing[0].resolve(unstorable(error));
      else for (const { reject } of [...others, ...outgoing]) reject(error);
    }
  }

  /** An error about the data of one message fails only that message. */
  async #oneByOne(results: readonly Incoming[], outgoing: readonly Outgoing[]): Promise<void> {
    for (const result of results) await this.#write([result], []);
    for (const one of outgoing) await this.#write([], [one]);
  }

  async #recordReported(heard: readonly Incoming[]): Promise<void> {
    try {
      const settled = heard.map((incoming) => incoming.settled);
      await this.#persist('settle', () => recordReported(this.#deps, settled, this.#workerId));
      for (const { resolve } of heard) resolve();
    } catch (error) {
      if (isDataError(error) && heard.length > 1) for (const one of heard) await this.#recordReported([one]);
      else for (const { reject } of heard) reject(error);
    }
  }

  #recordAndSubmit(results: readonly Incoming[], ready: readonly Ready[], now: Instant): Promise<ReadonlySet<string>> {
    const settled = results.map((incoming) => incoming.settled);
    return onConnection(this.#deps.pool, (client) => recordAndSubmit(client, settled, ready, now, this.#workerId));
  }
}

function unstorable(error: unknown): DeliveryOutcome {
  return { status: 'failed', error: `The result could not be stored: ${error instanceof Error ? error.message : String(error)}` };
}
