import { z } from 'zod';

export const alertSchema = z.strictObject({
  /** One or two sentences. Merge fields are filled in when the lead enters the step. */
  text: z.string().max(2000),
});

export type AlertConfig = z.infer<typeof alertSchema>;

export const alertDefaults = (): AlertConfig => ({ text: '' });
