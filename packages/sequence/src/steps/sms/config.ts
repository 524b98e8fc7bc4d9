import { z } from 'zod';
import { textSchema, touchDefaults, touchParts, variantsOf } from '../../model/config-parts.ts';
import { personalParts } from '../touch/first-line.ts';

export const smsSchema = z.strictObject({
  ...touchParts,
  ...personalParts,
  variants: variantsOf({ text: textSchema.max(1600) }),
});

export type SmsConfig = z.infer<typeof smsSchema>;

export const smsDefaults = (): SmsConfig => ({
  ...touchDefaults,
  variants: [{ id: 'a', weight: 1, text: '' }],
});
