import type { Channel, Instant, Json, StepId } from './types.ts';

/**
 * Something that happened in the world: `delivered`, `opened`, `clicked`, `replied`, `bounced`, `unsubscribed`, `failed`,
 * `task-completed`, `meeting-booked`, `page-viewed`, `won`, … Names are open: a custom event is an event like any other.
 */
export interface SequenceEvent {
  /** Unique in its workspace; the same id twice is the same event. */
  readonly id: string;
  readonly name: string;
  /** When it happened, not when we heard of it. */
  readonly at: Instant;
  /** The touch that it answers, where known. */
  readonly step?: StepId;
  /** Which visit of that touch. */
  readonly visit?: number;
  readonly channel?: Channel;
  /** `false` for link scanners and mail-privacy proxies; missing means human. */
  readonly human?: boolean;
  /** `clicked`: address of the link as the marketer wrote it. */
  readonly link?: string;
  /** `task-completed`: what the rep chose. */
  readonly outcome?: string;
  /**
   * The lead said it in answer to another sequence: it ends this one where that is an exit condition, and is about nothing in it
   * otherwise.
   */
  readonly elsewhere?: true;
  /** Anything else a branch may ask about (`sentiment`, `returnsOn`, `page` …). */
  readonly properties?: { readonly [name: string]: Json };
}
