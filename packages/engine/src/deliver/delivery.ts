import type { OutgoingMessage, SendResult } from '@touchline/channels';
import { eventsAskedFor, type Instant, type Ir } from '@touchline/sequence';
import { setTimeout as sleep } from 'node:timers/promises';
import { Batcher } from '../batcher.ts';
import type { EngineDeps } from '../deps.ts';
import type { LoadedVersion } from '../ir-cache.ts';
import { isDataError } from '../sql/transaction.ts';
import { trackingKey } from '../tracking-key.ts';
import { backoff, MAX_ATTEMPTS } from './backoff.ts';
import { composeMessage } from './compose-message.ts';
import type { DeliverOptions } from './deliver-due.ts';
import { handOver } from './hand-over.ts';
import type { OutboxRow } from './outbox-row.ts';
import { review } from './review.ts';
import { settle, type Settled } from './settle.ts';
import type { Verdict } from './verdict.ts';

/** What is under way of one claimed batch. */
export class Delivery {
  sent = 0;
  failed = 0;
  readonly #deps: EngineDeps;
  readonly #options: DeliverOptions;
  readonly #now: Instant;
  readonly #versions: ReadonlyMap<string, LoadedVersion>;
  readonly #running = new Set<Promise<void>>();
  /** Results are stored as they come, together with those that came while the last ones were stored. */
  readonly #results: Batcher<Settled, undefined>;

  constructor(deps: EngineDeps, options: DeliverOptions, now: Instant, versions: ReadonlyMap<string, LoadedVersion>) {
    this.#deps = deps;
    this.#options = options;
    this.#now = now;
    this.#versions = versions;
    this.#results = new Batcher((results) => this.#store(results), 200, isDataError);
  }

  /** Waits until at most so many messages are under way. One that hangs holds up nobody else. */
  async room(atMost: number): Promise<void> {
    while (this.#running.size > atMost) await Promise.race(this.#running);
  }

  async start(rows: readonly OutboxRow[]): Promise<void> {
    const composed: { row: OutboxRow; ir: Ir; message: OutgoingMessage }[] = [];
    for (const row of rows) {
      const ready = await this.#persist('prepare', () => this.#prepare(row));
      if ('status' in ready) this.#track(this.#settle(row, ready, false));
      else composed.push({ row, ...ready });
    }
    const messages = composed.map(({ message }) => message);
    const channels = new Map(composed.map(({ row }) => [row.id, row.channel]));
    // Doing it again does no harm: nothing of it was sent yet.
    const handed = await this.#persist('hand over', () => handOver(this.#deps.pool, messages, channels, this.#now, this.#options.workerId));
    for (const { row, ir, message } of composed) {
      if (handed.has(row.id)) this.#track(this.#send(row, ir, message));
      else this.#track(this.#settle(row, { status: 'cancelled', error: 'Withdrawn, or the address is suppressed.' }, false));
    }
  }

  async #prepare(row: OutboxRow): Promise<Verdict | { ir: Ir; message: OutgoingMessage }> {
    const version = this.#versions.get(row.version_id);
    if (version === undefined || !version.ok) return { status: 'failed', error: version?.error ?? 'Its version is missing.' };
    const verdict = review(row, version.ir, this.#now);
    if (verdict !== null) return verdict;
    const composed = composeMessage(this.#deps, row, version.ir, await trackingKey(this.#deps, row.workspace_id));
    return composed.ok ? { ir: version.ir, message: composed.message } : { status: 'failed', error: composed.error };
  }

  async #send(row: OutboxRow, ir: Ir, message: OutgoingMessage): Promise<void> {
    const adapter = this.#deps.channels[row.channel];
    let verdict: Verdict;
    try {
      verdict =
        adapter === undefined
          ? { status: 'failed', error: `Nothing here delivers to the channel ${row.channel}.` }
          : this.#verdictOn(row, await adapter.send(message));
    } catch (error) {
      // A bug of the adapter, or our own database away under the sandbox: nobody knows how far it came.
      this.#deps.logger.error({ err: error, messageId: row.id }, 'a channel broke');
      verdict = { status: 'unknown', error: error instanceof Error ? error.message : String(error) };
    }
    await this.#settle(row, verdict, eventsAskedFor(ir).has('delivered'));
  }

  #verdictOn(row: OutboxRow, result: SendResult): Verdict {
    if (result.ok) return { status: 'sent', providerId: result.providerId };
    const { error } = result;
    if (result.permanent) return { status: 'failed', error, bounced: result.addressRefused };
    if (result.ambiguous) return { status: 'unknown', error };
    const attempts = row.attempts + 1;
    if (attempts >= MAX_ATTEMPTS) return { status: 'failed', error: `Tried ${attempts} times: ${error}` };
    return { status: 'queued', at: this.#now + backoff(attempts), error };
  }

  async #settle(row: OutboxRow, verdict: Verdict, wantsDelivered: boolean): Promise<void> {
    await this.#results.add({ row, verdict, wantsDelivered });
    this.#options.underWay?.delete(row.id);
    if (verdict.status === 'sent') this.sent += 1;
    if (verdict.status === 'failed') this.failed += 1;
  }

  #track(work: Promise<void>): void {
    const tracked: Promise<void> = work
      .catch((error: unknown) => this.#deps.logger.error({ err: error }, 'what became of a message could not be stored'))
      .finally(() => this.#running.delete(tracked));
    this.#running.add(tracked);
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
