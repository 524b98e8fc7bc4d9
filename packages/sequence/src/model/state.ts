import type { Reason } from './reason.ts';
import type { Channel, ExitName, Instant, Json, StepId } from './types.ts';

/** What became of one touch. Every instant is the earliest that was reported, so order and repetition of events don't matter. */
export interface TouchRecord {
  readonly visit: number;
  readonly channel: Channel;
  readonly variant: string | null;
  /** When the message or task was handed over, by our clock. */
  readonly at: Instant;
  readonly delivered?: Instant;
  /** By a human, as far as one can tell. */
  readonly opened?: Instant;
  /** By anyone, scanners and proxies included. */
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
  /** What the step itself wants to know when it wakes (a phase, a deadline). */
  readonly memory?: Json;
  /** Why a touch goes out later than planned, where that follows from what other sequences sent, which the state does not know. */
  readonly reasons?: readonly Reason[];
}

export type EnrollmentStatus = 'active' | 'paused' | 'ended';

/**
 * Everything that an enrollment knows between two advances: plain JSON, small, complete. `waits` and `reasons` shown to people
 * are computed again from it, never stored.
 */
export interface EnrollmentState {
  readonly v: 1;
  readonly status: EnrollmentStatus;
  /** `replied`, `completed`, `exited-by-person` … ; null until ended. */
  readonly endReason: string | null;
  readonly enrolledAt: Instant;
  /** Program counter. Null before the start signal and after the end. */
  readonly step: StepId | null;
  /** How often `step` was entered, this time included; 1-based. Messages are unique by (enrollment, step, visit). */
  readonly visit: number;
  readonly enteredAt: Instant;
  readonly visits: { readonly [step: StepId]: number };
  readonly wait: Wait | null;
  /** The latest visit of each touch that was sent. */
  readonly touches: { readonly [step: StepId]: TouchRecord };
  readonly lastTouch: StepId | null;
  /** Touches that went out ahead of a held one, and how the lead goes on from each when it comes to it: rests, or leaves by an exit. */
  readonly early?: { readonly [step: StepId]: { readonly wait: Wait } | { readonly exit: ExitName } };
  /** While a touch is held: when the next one on another channel may pass it, if that is sooner. */
  readonly ahead?: Instant;
  /** For guards: the last hand-over per channel, over all steps. */
  readonly sent: { readonly [channel in Channel]?: Instant };
  /** Latest SMS hand-overs, newest last; as many as the guard of SMS per day needs to know. */
  readonly smsSent?: readonly Instant[];
  /** Latest instant of each event that some step listens to (`leadEvents`), so that one heard while paused is not lost. */
  readonly heard?: { readonly [event: string]: Instant };
  /** Instants of events that some step counts (`counts`), ascending, the newest hundred of each. */
  readonly log?: { readonly [event: string]: readonly Instant[] };
  /** Latest visit of each touch for which a person has written the first line. */
  readonly firstLines?: { readonly [step: StepId]: number };
  /** Set while paused: since when, and an instant at which to resume by itself (out of office). */
  readonly paused: { readonly since: Instant; readonly until: Instant | null } | null;
  /**
   * Set when the enrollment was moved to another version. `sealed`: touches it had got before, which the way it was on would not
   * have sent again; each is passed over when the new way comes to it first. Touches are spaced from then on, see `Session`.
   */
  readonly moved?: { readonly at: Instant; readonly sealed: readonly StepId[] };
  /** Exit that each assigned `split` took; sticky across republishing. */
  readonly arms: { readonly [step: StepId]: ExitName };
}
