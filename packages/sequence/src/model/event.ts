import type { Channel, Instant, Json, StepId } from './types.ts';

/**
 * Something that happened: `delivered`, `opened`, `clicked`, `replied`, `bounced`, `unsubscribed`, `failed`,
 * `task-completed`, `meeting-booked`, `page-viewed`, `won`, … Custom names are allowed.
 */
export interface SequenceEvent {
  /** Unique in its workspace. A repeated id is the same event. */
  readonly id: string;
  readonly name: string;
  /** When it happened, not when it was received. */
  readonly at: Instant;
  /** The touch that it is about, if known. */
  readonly step?: StepId;
  /** Which visit of that touch. */
  readonly visit?: number;
  readonly channel?: Channel;
  /** `false` for link scanners and mail-privacy proxies; missing: human. */
  readonly human?: boolean;
  /** `clicked`: address of the link as the marketer wrote it. */
  readonly link?: string;
  /** `task-completed`: what the rep chose. */
  readonly outcome?: string;
  /**
   * The event is about a touch of another sequence. It ends this sequence if it is an exit condition, and has no other effect
   * here.
   */
  readonly elsewhere?: true;
  /** Other data that a branch can check (`sentiment`, `returnsOn`, `page` …). */
  readonly properties?: { readonly [name: string]: Json };
}
