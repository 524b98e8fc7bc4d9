import { z } from 'zod';
import { taskParts, textSchema, touchDefaults, touchParts } from '../../model/config-parts.ts';
import { personalManualParts } from '../touch/first-line.ts';

const VOICEMAIL_OUTCOMES: readonly string[] = ['left', 'spoke', 'not-possible'];

export const voicemailSchema = z.strictObject({
  ...touchParts,
  ...personalManualParts,
  /** The voicemail script. */
  script: textSchema,
  ...taskParts(VOICEMAIL_OUTCOMES),
});

export type VoicemailConfig = z.infer<typeof voicemailSchema>;

export const voicemailDefaults = (): VoicemailConfig => ({
  ...touchDefaults,
  script: '',
  outcomes: [...VOICEMAIL_OUTCOMES],
  waitFor: null,
});
