import { z } from 'zod';
import { limitSchema, lineSchema, textSchema, touchParts } from '../shared/config-parts.ts';
import { personalByHandParts } from '../shared/first-line.ts';

export const VOICEMAIL_OUTCOMES: readonly string[] = ['left', 'spoke', 'not-possible'];

export const voicemailSchema = z.strictObject({
  ...touchParts,
  ...personalByHandParts,
  /** What to say after the tone. */
  script: textSchema,
  outcomes: z
    .array(lineSchema.min(1))
    .max(20)
    .default([...VOICEMAIL_OUTCOMES]),
  /** How long to wait for the message to be left; null: go on at once. */
  waitFor: limitSchema.nullable().default(null),
});

export type VoicemailConfig = z.infer<typeof voicemailSchema>;

export const voicemailDefaults = (): VoicemailConfig => ({
  goal: '',
  window: 'respect',
  missingChannel: 'skip',
  script: '',
  outcomes: [...VOICEMAIL_OUTCOMES],
  waitFor: null,
});
