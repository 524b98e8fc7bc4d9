import { z } from 'zod';
import { lineSchema, taskParts, textSchema, touchDefaults, touchParts } from '../../model/config-parts.ts';
import { personalByHandParts } from '../touch/first-line.ts';

const CALL_OUTCOMES: readonly string[] = ['connected', 'voicemail', 'no-answer', 'wrong-number'];

export const callSchema = z.strictObject({
  ...touchParts,
  ...personalByHandParts,
  script: textSchema,
  /** What to say to the machine; empty: hang up. */
  voicemailScript: textSchema.default(''),
  ...taskParts(CALL_OUTCOMES),
  /** Outcomes that mean a conversation with the lead; left out: those called “connected”. */
  reached: z.array(lineSchema.min(1)).max(20).exactOptional(),
  /** At an hour at which the last call did not come: who was in a meeting then is in it again. */
  anotherTime: z.boolean().exactOptional(),
});

export type CallConfig = z.infer<typeof callSchema>;

export const callDefaults = (): CallConfig => ({
  ...touchDefaults,
  script: '',
  voicemailScript: '',
  outcomes: [...CALL_OUTCOMES],
  waitFor: null,
});

/** An outcome that was taken out of the list means nothing any more. */
export function reachedOutcomes({ outcomes, reached }: Pick<CallConfig, 'outcomes' | 'reached'>): readonly string[] {
  return outcomes.filter((outcome) => (reached === undefined ? outcome.toLowerCase() === 'connected' : reached.includes(outcome)));
}
