import type { Reason } from './reason.ts';
import type { Channel, ExitName, Instant, Json, StepId } from './types.ts';

/** The record of one touch. Every instant is the earliest reported one, so that order and repetition of events don't matter. */
export interface TouchRecord {
  readonly visit: number;
  readonly channel: Channel;
  readonly variant: string | null;
  /** When the message or task was created, by our clock. */
  readonly at: Instant;
  readonly delivered?: Instant;
  /** Probably by a human. */
  readonly opened?: Instant;
  /** By humans, scanners or proxies. */
  readonly openedByAny?: Instant;
  readonly clicked?: Instant;
  readonly clickedByAny?: Instant;
  /** Human clicks by link address. */
  readonly links?: { readonly [address: string]: Instant };
  /** Clicks by link scanners, by link address. */
  readonly machineLinks?: { readonly [address: string]: Instant };
  readonly replied?: Instant;
  readonly bounced?: Instant;
  readonly outcome?: { readonly value: string; readonly at: Instant };
}

/** Why a step rests. `until: null` waits for events only. */
export interface Wait {
  readonly until: Instant | null;
  /** Memory of the step for its next run (a phase, a deadline). */
  readonly memory?: Json;
  /** Why a touch goes out later than planned, if the cause is a send of another sequence, which the state does not contain. */
  readonly reasons?: readonly Reason[];
}

/** Status in the core. The engine adds `failed`. */
export type EnrollmentStatus = 'active' | 'paused' | 'ended';

/**
 * The complete state of an enrollment between two advances, as small plain JSON. Waits and reasons that people see
 * are computed from it, never stored.
 */
export interface EnrollmentState {
  readonly v: 1;
  readonly status: EnrollmentStatus;
  /** `replied`, `completed`, `exited-by-person` … ; null until ended. */
  readonly endReason: string | null;
  readonly enrolledAt: Instant;
  /** Program counter. Null before the start signal and after the end. */
  readonly step: StepId | null;
  /** Number of times that `step` was entered, 1-based. Messages are unique by (enrollment, step, visit). */
  readonly visit: number;
  readonly enteredAt: Instant;
  readonly visits: { readonly [step: StepId]: number };
  readonly wait: Wait | null;
  /** The latest visit of each touch that was sent. */
  readonly touches: { readonly [step: StepId]: TouchRecord };
  readonly lastTouch: StepId | null;
  /** Touches that went out ahead of a held touch, and what the lead does when it enters each of them: waits, or leaves by an exit. */
  readonly early?: { readonly [step: StepId]: { readonly wait: Wait } | { readonly exit: ExitName } };
  /** While a touch is held: when the next touch on another channel may pass it, if that is sooner. */
  readonly ahead?: Instant;
  /** For limits: the last send per channel, over all steps. */
  readonly sent: { readonly [channel in Channel]?: Instant };
  /** Latest SMS sends, newest last; as many as the limit of SMS per day needs. */
  readonly smsSent?: readonly Instant[];
  /** Latest instant of each event that some step waits for (`leadEvents`), so that an event during a pause is not lost. */
  readonly heard?: { readonly [event: string]: Instant };
  /** Instants of events that some step counts (`countedEvents`), ascending, the newest hundred of each. */
  readonly log?: { readonly [event: string]: readonly Instant[] };
  /** Latest visit of each touch for which a person wrote the opening line. */
  readonly firstLines?: { readonly [step: StepId]: number };
  /** Set while paused: since when, and when to resume automatically (out of office). */
  readonly paused: { readonly since: Instant; readonly until: Instant | null } | null;
  /**
   * Set if the enrollment was moved to another version. `sealed`: touches that it already got and that its old path would not
   * have sent again; each is skipped when the new path first enters it. Touches are spaced from then on, see `AdvanceRun`.
   */
  readonly moved?: { readonly at: Instant; readonly sealed: readonly StepId[] };
  /** The exit of each `split` that the lead took; kept across versions. */
  readonly arms: { readonly [step: StepId]: ExitName };
}
