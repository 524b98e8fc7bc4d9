import { z } from 'zod';
import { lineSchema } from '../../model/config-parts.ts';

const WEBHOOK_PARTS = ['contact', 'tier', 'fields', 'touches'] as const;

export const webhookSchema = z.strictObject({
  url: z.string().max(2000),
  /** What of the lead is sent along, besides its id. */
  include: z.array(z.enum(WEBHOOK_PARTS)).max(WEBHOOK_PARTS.length).default(['contact']),
  /** Values of one's own, the same for every lead. */
  data: z
    .array(z.strictObject({ name: lineSchema, value: lineSchema }))
    .max(50)
    .default([]),
});

export type WebhookConfig = z.infer<typeof webhookSchema>;

export const webhookDefaults = (): WebhookConfig => ({ url: '', include: ['contact'], data: [] });
