import { z } from 'zod';
import { lineSchema, taskParts, textSchema, touchDefaults, touchParts } from '../../model/config-parts.ts';
import { personalManualParts } from '../touch/first-line.ts';

const CALL_OUTCOMES: readonly string[] = ['connected', 'voicemail', 'no-answer', 'wrong-number'];

export const callSchema = z.strictObject({
  ...touchParts,
  ...personalManualParts,
  script: textSchema,
  /** Voicemail script; empty: leave no voicemail. */
  voicemailScript: textSchema.default(''),
  ...taskParts(CALL_OUTCOMES),
  /** Outcomes that count as a conversation with the lead; missing: “connected”. */
  reached: z.array(lineSchema.min(1)).max(20).exactOptional(),
  /** Call at a different time than the last call, because a lead is often in the same meeting again. */
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

/** An outcome that was removed from the list no longer counts. */
export function reachedOutcomes({ outcomes, reached }: Pick<CallConfig, 'outcomes' | 'reached'>): readonly string[] {
  return outcomes.filter((outcome) => (reached === undefined ? outcome.toLowerCase() === 'connected' : reached.includes(outcome)));
}
