import type { NotSent, SendResult } from '@touchline/channels';
import type { Instant } from '@touchline/sequence';
import type { EngineDeps } from '../../context/deps.ts';
import { fullBackoff } from '../../context/backoff.ts';
import type { Persist } from './outbox-writer.ts';
import { mailboxOf, usesMailbox } from './mailbox-of.ts';
import { recordAccepted, pauseMailbox, putOffProbe, resumeMailbox } from './mailbox-pause.ts';
import type { OutboxRow } from './outbox-row.ts';
import { type DeliveryOutcome, verdictOn } from './delivery-outcome.ts';

/** Refusals of one message while the server accepts others, before the message counts as failed. */
const MAX_REFUSALS = 3;
/** How often other processes learn that the server accepts mail. Milliseconds. */
const TELL_EVERY = 60_000;
/** Until the next probe, after one without a result. Milliseconds. */
const SOON = 1_000;
const LATER = 60_000;

export interface Answer {
  readonly result: SendResult;
  /** Was marked as submitted. */
  readonly handed: boolean;
}

/** Learns from each answer how the sending mailbox stands, and pauses or resumes it. */
export class MailboxWatch {
  readonly #deps: EngineDeps;
  readonly #persist: Persist;
  /** When this process last had a message accepted, by mailbox. */
  readonly #acceptedAt = new Map<string, Instant>();
  readonly #toldAt = new Map<string, number>();

  /** By mailbox. */
  readonly #deciding = new Map<string, Set<Promise<unknown>>>();

  constructor(deps: EngineDeps, persist: Persist) {
    this.#deps = deps;
    this.#persist = persist;
  }

  /** The result of a message that a provider answered. `changed`: other messages may be ready to send now. */
  async verdictOn(
    row: OutboxRow,
    { result, handed }: Answer,
    now: Instant,
  ): Promise<{ readonly verdict: DeliveryOutcome; readonly changed: boolean }> {
    const usual = (): DeliveryOutcome => verdictOn(result, row.attempts, now);
    if (!usesMailbox(this.#deps, row)) return { verdict: usual(), changed: false };
    if (result.ok) return { verdict: usual(), changed: await this.#accepted(row, now) };
    if (result.about === 'message' || result.doubt !== null) {
      await this.probeToldNothing(row, now, result.permanent ? SOON : LATER);
      return { verdict: usual(), changed: row.probe === true };
    }
    return { verdict: await this.#refused(row, result, handed, now), changed: true };
  }

  /** A refusal came. No message of its mailbox is submitted until the returned function is called. */
  deciding(row: OutboxRow): () => void {
    const { promise, resolve } = Promise.withResolvers<void>();
    const key = mailboxOf(this.#deps, row);
    const pending = this.#deciding.get(key) ?? new Set();
    this.#deciding.set(key, pending.add(promise));
    return () => {
      pending.delete(promise);
      if (pending.size === 0) this.#deciding.delete(key);
      resolve();
    };
  }

  /** Resolves when the cause of all refusals so far is known. No message of the mailbox is submitted until then. */
  async decided(row: OutboxRow): Promise<void> {
    const key = mailboxOf(this.#deps, row);
    for (let pending = this.#deciding.get(key); pending !== undefined; pending = this.#deciding.get(key)) await Promise.allSettled(pending);
  }

  /** A probe that was not tried, or whose answer concerns its message only. */
  async probeToldNothing(row: OutboxRow, now: Instant, rest: number = SOON): Promise<void> {
    if (row.probe !== true) return;
    await this.#persist('defer the probe', () => putOffProbe(this.#deps.pool, mailboxOf(this.#deps, row), now, rest));
  }

  async #accepted(row: OutboxRow, now: Instant): Promise<boolean> {
    const { pool } = this.#deps;
    const key = mailboxOf(this.#deps, row);
    this.#acceptedAt.set(key, now);
    if (row.probe === true) {
      await this.#persist('resume the mailbox', () => resumeMailbox(pool, key, now));
      return true;
    }
    if (performance.now() - (this.#toldAt.get(key) ?? -Infinity) > TELL_EVERY) {
      this.#toldAt.set(key, performance.now());
      await this.#persist('note that mail was accepted', () => recordAccepted(pool, key, now));
    }
    return false;
  }

  async #refused(row: OutboxRow, { cause, error, about }: NotSent, handed: boolean, now: Instant): Promise<DeliveryOutcome> {
    const refusal = {
      cause,
      error,
      beforeRecipient: about === 'installation',
      refusedBefore: row.refused_ms,
      refusedAlone: row.refused_alone > 0,
      probe: row.probe === true,
      acceptedAt: this.#acceptedAt.get(mailboxOf(this.#deps, row)) ?? null,
    };
    const concerns = await this.#persist('pause the mailbox', () =>
      pauseMailbox(this.#deps.pool, mailboxOf(this.#deps, row), refusal, now),
    );
    const queued = { status: 'queued', error, cause, ...(about === 'mailbox' ? { refusedAt: now } : {}) } as const;
    if (concerns === 'mailbox') return { ...queued, at: now, parked: true, ...(handed ? { counted: false } : {}) };
    const tries = row.refused_alone + 1;
    if (tries < MAX_REFUSALS) return { ...queued, at: now + fullBackoff(tries), alone: true };
    return { status: 'failed', cause, error: `Refused ${tries} times while the server accepted other mail: ${error}` };
  }
}
