import type { Instant } from './types.ts';
import type { LeadFacts } from './lead.ts';
import type { SendsElsewhere } from './sends.ts';

/** All that an advance may know besides IR, state and signal. */
export interface Context {
  /** Database time of the stepping transaction. */
  readonly now: Instant;
  /** Seeds every sticky choice (variant, split arm, jitter). */
  readonly enrollmentId: string;
  readonly lead: LeadFacts;
  /** Notes in the timeline why a touch or the end of a wait is late. It changes nothing else; traces recorded before have no such lines. */
  readonly notesDelays?: true | undefined;
  /** Only where the lead has other enrollments. */
  readonly elsewhere?: SendsElsewhere | undefined;
}
