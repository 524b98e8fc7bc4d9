import type { OutgoingMessage } from '@touchline/channels';
import { type Channel, eventsAskedFor, type Instant, type Ir } from '@touchline/sequence';
import { setTimeout as sleep } from 'node:timers/promises';
import { Batcher } from '../batcher.ts';
import type { EngineDeps } from '../deps.ts';
import type { LoadedVersion } from '../ir-cache.ts';
import { isDataError } from '../sql/transaction.ts';
import { trackingKey } from '../tracking-key.ts';

import { type ClaimedBatch, claimBatch, release } from './claim-batch.ts';
import { composeMessage } from './compose-message.ts';
import type { DeliverOptions } from './deliver-due.ts';
import { handOver, type Refusal } from './hand-over.ts';
import { takeRoom } from './mailbox.ts';
import type { OutboxRow } from './outbox-row.ts';
import { held, review } from './review.ts';
import { settle, type Settled } from './settle.ts';
import { type Verdict, verdictOn } from './verdict.ts';

/** At most so many are unknown after a crash. With 80 a message costs a tenth less processor time (measured): not worth sixty doubts. */
const IN_FLIGHT = 20;

export interface DeliveryRound {
  readonly claimed: number;
  /** Nothing that is due was left behind. */
  readonly drained: boolean;
  /** When the next message is to be sent; only when drained, null when none is queued. */
  readonly nextAttemptAt: Instant | null;
  readonly now: Instant;
}

interface Composed {
  readonly row: OutboxRow;
  readonly ir: Ir;
  readonly message: OutgoingMessage;
}

/**
 * The outbox as one process sends it: batches are claimed one after the other, and of what is claimed only a few messages are handed
 * over at a time, across batches. One that hangs takes one place and holds up nobody else.
 */
export class Delivery {
  sent = 0;
  failed = 0;
  readonly #deps: EngineDeps;
  readonly #options: DeliverOptions;
  readonly #inFlight: number;
  readonly #running = new Set<Promise<void>>();
  /** Results are stored as they come, together with those that came while the last ones were stored. */
  readonly #results: Batcher<Settled, undefined>;

  constructor(deps: EngineDeps, options: DeliverOptions) {
    this.#deps = deps;
    this.#options = options;
    this.#inFlight = options.inFlight ?? IN_FLIGHT;
    this.#results = new Batcher((results) => this.#store(results), 200, isDataError);
  }

  /** Claims a batch and hands it over; returns when the last of it is under way. */
  async round(): Promise<DeliveryRound> {
    const { workerId, limit = 200, underWay, signal } = this.#options;
    const batch = await claimBatch(this.#deps, workerId, limit);
    for (const row of batch.rows) underWay?.add(row.id);
    // In halves: one is noted as handed over while the other is being sent.
    const half = Math.ceil(this.#inFlight / 2);
    let done = 0;
    try {
      while (done < batch.rows.length && signal?.aborted !== true) {
        await this.#room(this.#inFlight - half);
        await this.#start(batch, batch.rows.slice(done, done + half));
        done += half;
      }
    } finally {
      await this.#giveBack(batch.rows.slice(done));
    }
    return { claimed: batch.rows.length, drained: batch.drained, nextAttemptAt: batch.nextAttemptAt, now: batch.now };
  }

  /** Waits for all that is under way. */
  async end(): Promise<void> {
    await this.#room(0);
  }

  async #room(atMost: number): Promise<void> {
    while (this.#running.size > atMost) await Promise.race(this.#running);
  }

  async #start(batch: ClaimedBatch, rows: readonly OutboxRow[]): Promise<void> {
    const now = await this.#persist('look at the clock', () => batch.time());
    const composed: Composed[] = [];
    for (const row of rows) {
      const ready = await this.#persist('prepare', () => this.#prepare(row, batch.versions.get(row.version_id), now));
      if ('status' in ready) this.#track(row, this.#settle(row, ready, false));
      else composed.push({ row, ...ready });
    }
    await this.#handOver(await this.#withRoom(composed, now), now);
  }

  /** Puts off what the sending mailbox has no room for. */
  async #withRoom(composed: readonly Composed[], now: Instant): Promise<readonly Composed[]> {
    const { pool, sender, mailboxLimits: limits } = this.#deps;
    const mails = composed.filter(({ row }) => row.channel === EMAIL);
    if (limits === undefined || (limits.perHour === null && limits.perDay === null) || mails.length === 0) return composed;
    const address = sender.address.toLowerCase();
    const room = await this.#persist('take room', () => takeRoom(pool, address, mails.length, now, limits));
    const putOff = new Map(room.later.map((at, index) => [mails[room.now + index]?.row.id, at]));
    return composed.filter(({ row }) => {
      const at = putOff.get(row.id);
      if (at !== undefined) this.#track(row, this.#settle(row, { status: 'queued', at, error: FULL }, false));
      return at === undefined;
    });
  }

  async #handOver(composed: readonly Composed[], now: Instant): Promise<void> {
    const messages = composed.map(({ message }) => message);
    const channels = new Map(composed.map(({ row }) => [row.id, row.channel]));
    // Doing it again does no harm: nothing of it was sent yet.
    const refused = await this.#persist('hand over', () => handOver(this.#deps.pool, messages, channels, now, this.#options.workerId));
    for (const { row, ir, message } of composed) {
      const refusal = refused.get(row.id);
      this.#track(row, refusal === undefined ? this.#send(row, ir, message, now) : this.#settle(row, REFUSED[refusal](now), false));
    }
  }

  async #prepare(row: OutboxRow, version: LoadedVersion | undefined, now: Instant): Promise<Verdict | Omit<Composed, 'row'>> {
    if (version === undefined || !version.ok) return { status: 'failed', error: version?.error ?? 'Its version is missing.' };
    const verdict = review(row, version.ir, now);
    if (verdict !== null) return verdict;
    const composed = composeMessage(this.#deps, row, version.ir, await trackingKey(this.#deps, row.workspace_id));
    return composed.ok ? { ir: version.ir, message: composed.message } : { status: 'failed', error: composed.error };
  }

  async #send(row: OutboxRow, ir: Ir, message: OutgoingMessage, now: Instant): Promise<void> {
    const adapter = this.#deps.channels[row.channel];
    let verdict: Verdict;
    try {
      verdict =
        adapter === undefined
          ? { status: 'failed', error: `Nothing here delivers to the channel ${row.channel}.` }
          : verdictOn(await adapter.send(message), row.attempts, now);
    } catch (error) {
      // A bug of the adapter, or our own database away under the sandbox: nobody knows how far it came.
      this.#deps.logger.error({ err: error, messageId: row.id }, 'a channel broke');
      verdict = { status: 'unknown', error: error instanceof Error ? error.message : String(error) };
    }
    await this.#settle(row, verdict, eventsAskedFor(ir).has('delivered'));
  }

  async #settle(row: OutboxRow, verdict: Verdict, wantsDelivered: boolean): Promise<void> {
    await this.#results.add({ row, verdict, wantsDelivered });
    if (verdict.status === 'sent') this.sent += 1;
    if (verdict.status === 'failed') this.failed += 1;
  }

  #track(row: OutboxRow, work: Promise<void>): void {
    const tracked: Promise<void> = work
      .catch((error: unknown) => this.#deps.logger.error({ err: error }, 'what became of a message could not be stored'))
      .finally(() => {
        this.#running.delete(tracked);
        this.#options.underWay?.delete(row.id);
      });
    this.#running.add(tracked);
  }

  /** What is claimed and will not be started is another worker's. What cannot be given back, `recover` frees. */
  async #giveBack(rows: readonly OutboxRow[]): Promise<void> {
    for (const row of rows) this.#options.underWay?.delete(row.id);
    await release(this.#deps, this.#options.workerId, rows).catch((error: unknown) =>
      this.#deps.logger.warn({ err: error }, 'claimed messages could not be given back'),
    );
  }

  /** What is known must not be lost because the database is away for a moment: that would leave messages `unknown`. */
  async #store(results: readonly Settled[]): Promise<readonly undefined[]> {
    await this.#persist('settle', () => settle(this.#deps, results, this.#options.workerId));
    return results.map(() => undefined);
  }

  async #persist<T>(what: string, work: () => Promise<T>): Promise<T> {
    for (let pause = 50; ; pause = Math.min(1_000, pause * 2)) {
      try {
        return await work();
      } catch (error) {
        if (isDataError(error) || this.#options.signal?.aborted === true) throw error;
        this.#deps.logger.warn({ err: error, what }, 'a delivery waits for the database');
        await sleep(pause);
      }
    }
  }
}

const EMAIL: Channel = 'email';
const FULL = 'Waits for room in the sending mailbox.';

const REFUSED: Readonly<Record<Refusal, (now: Instant) => Verdict>> = {
  withdrawn: () => ({ status: 'cancelled', error: 'Withdrawn before it was sent.' }),
  suppressed: () => ({ status: 'cancelled', error: 'The address is suppressed.' }),
  held: (now) => held(now, 'Its sequence or its lead was paused.'),
  // Surely not sent by us: where it still bears our name, it is queued again.
  freed: (now) => ({ status: 'queued', at: now, error: null }),
};
