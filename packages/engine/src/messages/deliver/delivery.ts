import type { Carrier, OutgoingMessage, SendResult } from '@touchline/channels';
import { channelDefinition, eventsAskedFor, type Instant, type Ir, isChannel } from '@touchline/sequence';
import { doubling, retry } from '@touchline/db';
import type { EngineDeps } from '../../context/deps.ts';
import { isPermanentError } from '../../sql/transaction.ts';
import { trackingKey } from '../../context/tracking-key.ts';

import { type ClaimedBatch, claimBatch, release } from './claim-batch.ts';
import { composeMessage } from './compose-message.ts';
import type { DeliverOptions } from './deliver-due.ts';
import { OutboxWriter } from './outbox-writer.ts';
import { legible } from './legible.ts';
import { mailboxOf, usesMailbox } from './mailbox-of.ts';
import { takePlaces } from './take-places.ts';
import { MailboxWatch } from './mailbox-watch.ts';
import type { OutboxRow } from './outbox-row.ts';
import { review } from './review.ts';
import type { DeliveryOutcome } from './delivery-outcome.ts';

/** Messages that are written and wait for a connection, or are with one. More than the connections that hang at most. */
const IN_FLIGHT = 40;

/** Result of claiming. The messages of the round may still be in progress. */
export interface DeliveryRound {
  readonly claimed: number;
  /** No due messages are left. */
  readonly drained: boolean;
  /** When the next message is due. Only when drained; null when none is queued. */
  readonly nextAttemptAt: Instant | null;
  readonly now: Instant;
}

interface Composed {
  readonly row: OutboxRow;
  readonly ir: Ir;
  readonly message: OutgoingMessage;
}

/**
 * The outbox as one process sends it: it claims batches one after the other, and submits only a few of the claimed messages
 * at a time, across batches. A hanging message takes one place and does not delay the others.
 */
export class Delivery {
  sent = 0;
  failed = 0;
  readonly #deps: EngineDeps;
  readonly #options: DeliverOptions;
  readonly #inFlight: number;
  readonly #running = new Set<Promise<unknown>>();
  /** Of them, those that no provider has answered for yet. */
  readonly #sending = new Set<Promise<unknown>>();
  readonly #outbox: OutboxWriter;
  readonly #mailbox: MailboxWatch;
  readonly #patience = new AbortController();

  constructor(deps: EngineDeps, options: DeliverOptions) {
    this.#deps = deps;
    this.#options = options;
    this.#inFlight = options.inFlight ?? IN_FLIGHT;
    this.#outbox = new OutboxWriter(deps, options.workerId, (what, work) => this.#persist(what, work));
    this.#mailbox = new MailboxWatch(deps, (what, work) => this.#persist(what, work));
  }

  /** Claims a batch and submits it. Returns when the last message is in progress. */
  async round(): Promise<DeliveryRound> {
    const { workerId, limit = 200, underWay, signal } = this.#options;
    const batch = await claimBatch(this.#deps, workerId, limit);
    for (const row of batch.rows) underWay?.add(row.id);
    // In halves: while one is being sent, the other is written, and noted as soon as there is room for it.
    const half = Math.ceil(this.#inFlight / 2);
    let done = 0;
    try {
      while (done < batch.rows.length && signal?.aborted !== true) {
        const rows = batch.rows.slice(done, done + half);
        const composed = await this.#compose(rows, batch);
        await this.#room(this.#inFlight - half);
        const now = await this.#persist('look at the clock', batch.time);
        for (const one of await this.#withRoom(this.#reviewed(composed, now), now)) this.#track(one.row, this.#send(one, batch.time));
        done += half;
      }
    } finally {
      await this.#giveBack(batch.rows.slice(done), batch.now);
    }
    return { claimed: batch.claimed, drained: batch.drained, nextAttemptAt: batch.nextAttemptAt, now: batch.now };
  }

  /**
   * Waits for all messages in progress.
   *
   * @param patience milliseconds after which it stops waiting for a provider's answer
   */
  async end(patience?: number): Promise<void> {
    const timer = patience === undefined ? undefined : setTimeout(() => this.#patience.abort(), patience);
    while (this.#running.size > 0) await Promise.race(this.#running);
    clearTimeout(timer);
  }

  /** Results that are not stored yet take no place: they are stored in the statement that notes the next messages. */
  async #room(atMost: number): Promise<void> {
    while (this.#sending.size > atMost) await Promise.race(this.#sending);
  }

  async #compose(rows: readonly OutboxRow[], { versions, now }: ClaimedBatch): Promise<readonly Composed[]> {
    const composed: Composed[] = [];
    for (const row of rows) {
      const version = versions.get(row.version_id);
      if (version === undefined || !version.ok) {
        this.#giveUp(row, { status: 'failed', error: version?.error ?? 'Its version is missing.' }, now);
        continue;
      }
      const key = await this.#persist('read the key', () => trackingKey(this.#deps, row.workspace_id));
      const written = composeMessage(this.#deps, row, version.ir, key);
      if (written.ok) composed.push({ row, ir: version.ir, message: written.message });
      // A message that will not be sent anyway does not use the lead's limits, and gets its own result.
      else this.#giveUp(row, review(row, version.ir, now) ?? { status: 'failed', error: written.error }, now);
    }
    return composed;
  }

  /** Those that may go out at this instant. */
  #reviewed(composed: readonly Composed[], now: Instant): readonly Composed[] {
    return composed.filter(({ row, ir }) => {
      const verdict = review(row, ir, now);
      if (verdict !== null) this.#giveUp(row, verdict, now);
      return verdict === null;
    });
  }

  /** Defers messages that the sending mailbox has no capacity for. */
  async #withRoom(composed: readonly Composed[], now: Instant): Promise<readonly Composed[]> {
    const mails = composed.filter(({ row }) => isFromMailbox(row.channel)).map(({ row }) => row);
    const putOff = await this.#persist('take room', () => takePlaces(this.#deps, mails, now));
    return composed.filter(({ row }) => {
      const at = putOff.get(row.id);
      if (at !== undefined) this.#giveUp(row, { status: 'queued', at, error: FULL }, now);
      return at === undefined;
    });
  }

  async #send({ row, ir, message }: Composed, time: () => Promise<Instant>): Promise<void> {
    let refused: DeliveryOutcome | null = null;
    let handed = false;
    let submittedAt: Instant | null = null;
    const maySubmit = async (): Promise<boolean> => {
      const now = await this.#persist('look at the clock', time);
      await this.#mailbox.decided(row);
      // A stopping worker starts nothing new.
      if (this.#options.signal?.aborted === true) refused = { status: 'queued', at: now, error: null };
      else refused = review(row, ir, now) ?? (await this.#outbox.submit({ row, message, mailbox: this.#pausable(row) }, now));
      handed = refused === null;
      submittedAt = now;
      return handed;
    };
    const adapter = this.#deps.channels[row.channel];
    let verdict: DeliveryOutcome;
    let changed = false;
    let decide = (): void => undefined;
    try {
      if (adapter === undefined) verdict = { status: 'failed', error: `No provider is set up for the channel ${row.channel}.` };
      else {
        const result = storable(await this.#answer(adapter.send(message, { maySubmit, signal: this.#patience.signal })));
        // Before reading the clock: a free connection takes its next message at this moment.
        if (!result.ok && refused === null) decide = this.#mailbox.deciding(row);
        // Not asked where it went well: the result has to be in the statement that notes the next message of the same connection.
        const now = result.ok && submittedAt !== null ? submittedAt : await this.#persist('look at the clock', time);
        if (refused !== null) return await this.#notNow(row, refused, now);
        if (!handed && this.#patience.signal.aborted) return await this.#notNow(row, { status: 'queued', at: now, error: null }, now);
        ({ verdict, changed } = await this.#mailbox.verdictOn(row, { result, handed }, now));
      }
    } catch (error) {
      // A bug of the adapter, or the database is down under the sandbox. The message may have been sent.
      this.#deps.logger.error({ err: error, messageId: row.id }, 'channel adapter threw');
      await this.#mailbox.probeToldNothing(row, await this.#persist('look at the clock', time));
      verdict = { status: 'unconfirmed', doubt: 'channel-broke', error: legible(error instanceof Error ? error.message : String(error)) };
    } finally {
      decide();
    }
    await this.#settle(row, verdict, eventsAskedFor(ir).has('delivered'));
    // Only now, so that a reader finds it in the queue.
    if (changed) await this.#deps.pool.query(`SELECT pg_notify('touchline_wake', '{"due":null,"send":true}')`);
  }

  /** The mailbox must not be paused when a message is submitted. */
  #pausable(row: OutboxRow): string | null {
    return row.probe !== true && usesMailbox(this.#deps, row) ? mailboxOf(this.#deps, row) : null;
  }

  /** Takes a place until the provider has answered. */
  async #answer<T>(sending: Promise<T>): Promise<T> {
    this.#sending.add(sending);
    try {
      return await sending;
    } finally {
      this.#sending.delete(sending);
    }
  }

  async #settle(row: OutboxRow, verdict: DeliveryOutcome, wantsDelivered: boolean): Promise<void> {
    await this.#outbox.record({ row, verdict, wantsDelivered });
    if (verdict.status === 'sent') this.sent += 1;
    if (verdict.status === 'failed') this.failed += 1;
  }

  /** Not sent, for now or permanently. */
  #giveUp(row: OutboxRow, verdict: DeliveryOutcome, now: Instant): void {
    this.#track(row, this.#notNow(row, verdict, now));
  }

  async #notNow(row: OutboxRow, verdict: DeliveryOutcome, now: Instant): Promise<void> {
    await Promise.all([this.#settle(row, verdict, false), this.#mailbox.probeToldNothing(row, now)]);
  }

  #track(row: OutboxRow, work: Promise<unknown>): void {
    const tracked: Promise<unknown> = work
      .catch((error: unknown) => this.#deps.logger.error({ err: error }, 'failed to record delivery result'))
      .finally(() => {
        this.#running.delete(tracked);
        this.#options.underWay?.delete(row.id);
      });
    this.#running.add(tracked);
  }

  /** Claimed messages that will not start go back to other workers. `recover` releases those that cannot be returned. */
  async #giveBack(rows: readonly OutboxRow[], now: Instant): Promise<void> {
    for (const row of rows) this.#options.underWay?.delete(row.id);
    if (rows.length === 0) return;
    for (const row of rows) await this.#mailbox.probeToldNothing(row, now).catch(() => undefined);
    await release(this.#deps, this.#options.workerId, rows).catch((error: unknown) =>
      this.#deps.logger.warn({ err: error }, 'failed to release claimed messages'),
    );
  }

  /** A known result must survive a short database outage. Otherwise the message would become `unconfirmed`. */
  #persist<T>(what: string, work: () => Promise<T>): Promise<T> {
    return retry(work, {
      pause: doubling(50, 1_000),
      // After a stop, the attempt that follows a pause is the last.
      when: (error) => !isPermanentError(error) && this.#options.signal?.aborted !== true,
      onFailure: (error) => this.#deps.logger.warn({ err: error, what }, 'database unavailable, retrying delivery'),
    });
  }
}

const FULL = 'Waits for room in the sending mailbox.';

const isFromMailbox = (carrier: Carrier): boolean => isChannel(carrier) && channelDefinition(carrier).fromMailbox === true;

function storable(result: SendResult): SendResult {
  return result.ok ? { ...result, providerId: legible(result.providerId) } : { ...result, error: legible(result.error) };
}
