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
    /** Acting person; null for automatic entries. */
    /** For a `sent` entry: the delivery status of the message. The entry itself only says that its step queued it. */
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
    /** Reason given by the person. */
    why: z.string().nullable(),
  })
  .openapi('TimelineItem');
