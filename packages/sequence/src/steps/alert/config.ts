import { z } from 'zod';

export const alertSchema = z.strictObject({
  /** One or two sentences; merge fields are filled in when the lead comes here. */
  text: z.string().max(2000),
});

export type AlertConfig = z.infer<typeof alertSchema>;

export const alertDefaults = (): AlertConfig => ({ text: '' });
