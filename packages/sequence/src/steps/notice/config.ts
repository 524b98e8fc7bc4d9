import { z } from 'zod';
import { idSchema, lineSchema, textSchema, touchParts, weightSchema } from '../shared/config-parts.ts';
import { personalParts } from '../shared/first-line.ts';

export const noticeSchema = z.strictObject({
  ...touchParts,
  ...personalParts,
  variants: z
    .array(
      z.strictObject({
        id: idSchema,
        weight: weightSchema.default(1),
        title: lineSchema,
        text: textSchema.max(2000),
        /** Where a press on the notice leads; empty: nowhere. */
        link: z.string().max(2000).default(''),
      }),
    )
    .max(10),
});

export type NoticeConfig = z.infer<typeof noticeSchema>;

export const noticeDefaults = (): NoticeConfig => ({
  goal: '',
  // A notice waits in the product until it is seen: no hour is wrong for it.
  window: 'ignore',
  missingChannel: 'skip',
  variants: [{ id: 'a', weight: 1, title: '', text: '', link: '' }],
});
