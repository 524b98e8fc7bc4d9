import { z } from 'zod';
import { lineSchema, textSchema, touchDefaults, touchParts, variantsOf } from '../../model/config-parts.ts';
import { personalParts } from '../touch/first-line.ts';

export const noticeSchema = z.strictObject({
  ...touchParts,
  ...personalParts,
  variants: variantsOf({
    title: lineSchema,
    text: textSchema.max(2000),
    /** URL that a click on the message opens; empty: none. */
    link: z.string().max(2000).default(''),
  }),
});

export type NoticeConfig = z.infer<typeof noticeSchema>;

export const noticeDefaults = (): NoticeConfig => ({
  ...touchDefaults,
  // An in-app message waits in the product until the lead sees it, so any time is fine.
  window: 'ignore',
  variants: [{ id: 'a', weight: 1, title: '', text: '', link: '' }],
});
