import { z } from 'zod';
import { lineSchema } from '../../model/config-parts.ts';

const WEBHOOK_PARTS = ['contact', 'tier', 'fields', 'touches'] as const;

export const webhookSchema = z.strictObject({
  url: z.string().max(2000),
  /** Lead data to send in addition to the id. */
  include: z.array(z.enum(WEBHOOK_PARTS)).max(WEBHOOK_PARTS.length).default(['contact']),
  /** Custom values, the same for every lead. */
  data: z
    .array(z.strictObject({ name: lineSchema, value: lineSchema }))
    .max(50)
    .default([]),
});

export type WebhookConfig = z.infer<typeof webhookSchema>;

export const webhookDefaults = (): WebhookConfig => ({ url: '', include: ['contact'], data: [] });
