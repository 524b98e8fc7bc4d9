import { z } from 'zod';
import { lineSchema, textSchema, touchDefaults, touchParts, variantsOf } from '../../model/config-parts.ts';
import { personalParts } from '../touch/first-line.ts';

export const emailSchema = z.strictObject({
  ...touchParts,
  /** The earlier email whose thread this one continues ("Re: …"). */
  thread: z.string().nullable().default(null),
  /** Ignores the minimum gap, for a response to what the lead did. */
  ignoreEmailGap: z.boolean().exactOptional(),
  ...personalParts,
  variants: variantsOf({
    /** May be empty in a thread. */
    subject: lineSchema,
    /** Mail programs show it after the subject. */
    preview: lineSchema.default(''),
    /** Paragraphs, `[links](https://…)`, Liquid. */
    body: textSchema,
  }),
});

export type EmailConfig = z.infer<typeof emailSchema>;

export const emailDefaults = (): EmailConfig => ({
  ...touchDefaults,
  thread: null,
  variants: [{ id: 'a', weight: 1, subject: '', preview: '', body: '' }],
});
