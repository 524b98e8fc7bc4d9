import type { Instant, StepId } from './types.ts';
import type { SequenceEvent } from './event.ts';

/** A person's act on one enrollment. `by` and `why` are recorded by the engine, not here. */
export type Act =
  /** Moves past whatever the step waits for, as if it had come due. */
  | { readonly type: 'skip-wait' }
  /** Sends the planned touch now, whatever the window says (guards that protect the lead included: a person decided). */
  | { readonly type: 'send-now' }
  /** Leaves the step without doing it, by its first exit. */
  | { readonly type: 'skip-step' }
  | { readonly type: 'pause'; readonly until?: Instant }
  /** `keepDays: true` moves the planned instant by the time that was spent paused. */
  | { readonly type: 'resume'; readonly keepDays?: boolean }
  | { readonly type: 'reschedule'; readonly at: Instant }
  | { readonly type: 'jump'; readonly step: StepId }
  | { readonly type: 'exit'; readonly reason: string };

/** What wakes an enrollment. */
export type Signal =
  | { readonly type: 'start' }
  /** The planned instant has come. Earlier than planned it is a no-op, so a timer may fire any number of times. */
  | { readonly type: 'timer' }
  | { readonly type: 'event'; readonly event: SequenceEvent }
  | { readonly type: 'act'; readonly act: Act };
