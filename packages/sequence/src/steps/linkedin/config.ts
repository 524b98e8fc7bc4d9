import { z } from 'zod';
import { taskParts, textSchema, touchDefaults, touchParts, variantsOf } from '../../model/config-parts.ts';
import { personalByHandParts } from '../touch/first-line.ts';

const LINKEDIN_ACTIONS = ['connect', 'message', 'view'] as const;

export type LinkedinAction = (typeof LINKEDIN_ACTIONS)[number];

const LINKEDIN_OUTCOMES: readonly string[] = ['done', 'not-found', 'not-connected'];

export const linkedinSchema = z.strictObject({
  ...touchParts,
  ...personalByHandParts,
  /** Ask to connect, write to a contact, or only look at the profile (which shows). */
  action: z.enum(LINKEDIN_ACTIONS),
  /** What to write; for looking there is nothing to write, and for connecting a note is optional. */
  variants: variantsOf({ text: textSchema.max(8000) }),
  ...taskParts(LINKEDIN_OUTCOMES),
});

export type LinkedinConfig = z.infer<typeof linkedinSchema>;

export const linkedinDefaults = (): LinkedinConfig => ({
  ...touchDefaults,
  action: 'connect',
  variants: [{ id: 'a', weight: 1, text: '' }],
  outcomes: [...LINKEDIN_OUTCOMES],
  waitFor: null,
});
