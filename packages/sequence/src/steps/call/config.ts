import { z } from 'zod';
import { taskParts, textSchema, touchDefaults, touchParts } from '../shared/config-parts.ts';
import { personalByHandParts } from '../shared/first-line.ts';

const CALL_OUTCOMES: readonly string[] = ['connected', 'voicemail', 'no-answer', 'wrong-number'];

export const callSchema = z.strictObject({
  ...touchParts,
  ...personalByHandParts,
  script: textSchema,
  /** What to say to the machine; empty: hang up. */
  voicemailScript: textSchema.default(''),
  ...taskParts(CALL_OUTCOMES),
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
