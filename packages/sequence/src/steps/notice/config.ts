import { z } from 'zod';
import { lineSchema, textSchema, touchDefaults, touchParts, variantsOf } from '../../model/config-parts.ts';
import { personalParts } from '../touch/first-line.ts';

export const noticeSchema = z.strictObject({
  ...touchParts,
  ...personalParts,
  variants: variantsOf({
    title: lineSchema,
    text: textSchema.max(2000),
    /** Where a press on the notice leads; empty: nowhere. */
    link: z.string().max(2000).default(''),
  }),
});

export type NoticeConfig = z.infer<typeof noticeSchema>;

export const noticeDefaults = (): NoticeConfig => ({
  ...touchDefaults,
  // A notice waits in the product until it is seen: no hour is wrong for it.
  window: 'ignore',
  variants: [{ id: 'a', weight: 1, title: '', text: '', link: '' }],
});
