import { z } from 'zod';
import { idSchema, taskParts, textSchema, touchParts, weightSchema } from '../shared/config-parts.ts';
import { personalByHandParts } from '../shared/first-line.ts';

const LINKEDIN_ACTIONS = ['connect', 'message', 'view'] as const;

export type LinkedinAction = (typeof LINKEDIN_ACTIONS)[number];

const LINKEDIN_OUTCOMES: readonly string[] = ['done', 'not-found', 'not-connected'];

export const linkedinSchema = z.strictObject({
  ...touchParts,
  ...personalByHandParts,
  /** Ask to connect, write to a contact, or only look at the profile (which shows). */
  action: z.enum(LINKEDIN_ACTIONS),
  /** What to write; for looking there is nothing to write, and for connecting a note is optional. */
  variants: z.array(z.strictObject({ id: idSchema, weight: weightSchema.default(1), text: textSchema.max(8000) })).max(10),
  ...taskParts(LINKEDIN_OUTCOMES),
});

export type LinkedinConfig = z.infer<typeof linkedinSchema>;

export const linkedinDefaults = (): LinkedinConfig => ({
  goal: '',
  window: 'respect',
  missingChannel: 'skip',
  action: 'connect',
  variants: [{ id: 'a', weight: 1, text: '' }],
  outcomes: [...LINKEDIN_OUTCOMES],
  waitFor: null,
});
