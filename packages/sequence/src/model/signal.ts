import type { Instant, StepId } from './types.ts';
import type { SequenceEvent } from './event.ts';

/** An action of a person on one enrollment. The engine records `by` and `why`. */
export type Action =
  /** Skips the current wait, as if it were due. */
  | { readonly type: 'skip-wait' }
  /** Sends the planned touch now, despite window and limits, because a person decided. */
  | { readonly type: 'send-now' }
  /** Leaves the step by its first exit without running it. */
  | { readonly type: 'skip-step' }
  | { readonly type: 'pause'; readonly until?: Instant }
  /** `keepDays: true` moves the planned instant by the paused time. */
  | { readonly type: 'resume'; readonly keepDays?: boolean }
  | { readonly type: 'reschedule'; readonly at: Instant }
  | { readonly type: 'jump'; readonly step: StepId }
  | { readonly type: 'exit'; readonly reason: string };

/** A signal advances an enrollment. */
export type Signal =
  | { readonly type: 'start' }
  /** The planned instant has come. An early timer is a no-op, so a timer may fire any number of times. */
  | { readonly type: 'timer' }
  | { readonly type: 'event'; readonly event: SequenceEvent }
  | { readonly type: 'act'; readonly act: Action };
