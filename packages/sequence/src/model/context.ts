import type { Instant } from './types.ts';
import type { LeadFacts } from './lead.ts';
import type { SendsElsewhere } from './sends.ts';

/** Input of an advance in addition to IR, state and signal. */
export interface Context {
  /** Database time of the stepping transaction. */
  readonly now: Instant;
  /** Seed of every random choice that must not change (variant, split arm, jitter). */
  readonly enrollmentId: string;
  readonly lead: LeadFacts;
  /** Records in the timeline why a touch or the end of a wait is late. It has no other effect. Older traces have no such lines. */
  readonly notesDelays?: true | undefined;
  /** Only if the lead has other enrollments. */
  readonly elsewhere?: SendsElsewhere | undefined;
}
