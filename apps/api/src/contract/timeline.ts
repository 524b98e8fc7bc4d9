import { z } from '@hono/zod-openapi';
import type { TimelineEntry } from '@touchline/sequence';
import { idSchema, instantSchema } from './common.ts';

/** One line of a lead's history. `entry` is data; words are made where it is read. */
export const timelineItemSchema = z
  .object({
    id: idSchema,
    enrollmentId: idSchema,
    sequenceId: idSchema,
    at: instantSchema,
    entry: z.custom<TimelineEntry>().openapi({ type: 'object', description: '`{ what, … }`, see TimelineEntry of @touchline/sequence.' }),
    /** Who did it; null when nobody did. */
    /** Of a `sent` entry: what became of the message. The entry itself says only that its step put it into the outbox. */
    message: z
      .object({
        id: idSchema,
        status: z.enum(['queued', 'claimed', 'sent', 'failed', 'unconfirmed', 'canceled']),
        sentAt: instantSchema.nullable(),
        /** The words of the server, or why it waits or was canceled. */
        error: z.string().nullable(),
      })
      .optional(),
    by: z.string().nullable(),
    /** What they gave as the reason. */
    why: z.string().nullable(),
  })
  .openapi('TimelineItem');
