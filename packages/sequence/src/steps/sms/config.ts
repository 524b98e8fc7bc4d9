import { z } from 'zod';
import { idSchema, textSchema, touchParts, weightSchema } from '../shared/config-parts.ts';
import { personalParts } from '../shared/first-line.ts';

export const smsSchema = z.strictObject({
  ...touchParts,
  ...personalParts,
  variants: z.array(z.strictObject({ id: idSchema, weight: weightSchema.default(1), text: textSchema.max(1600) })).max(10),
});

export type SmsConfig = z.infer<typeof smsSchema>;

export const smsDefaults = (): SmsConfig => ({
  goal: '',
  window: 'respect',
  missingChannel: 'skip',
  variants: [{ id: 'a', weight: 1, text: '' }],
});
