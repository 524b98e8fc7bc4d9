import { z } from 'zod';
import { taskParts, textSchema, touchDefaults, touchParts, variantsOf } from '../../model/config-parts.ts';
import { personalManualParts } from '../touch/first-line.ts';

const LINKEDIN_ACTIONS = ['connect', 'message', 'view'] as const;

export type LinkedinAction = (typeof LINKEDIN_ACTIONS)[number];

const LINKEDIN_OUTCOMES: readonly string[] = ['done', 'not-found', 'not-connected'];

export const linkedinSchema = z.strictObject({
  ...touchParts,
  ...personalManualParts,
  /** Send a connection request, message a contact, or only view the profile (which the lead can see). */
  action: z.enum(LINKEDIN_ACTIONS),
  /** The text. A profile view has none, and the note of a connection request is optional. */
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
