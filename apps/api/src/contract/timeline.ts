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
    by: z.string().nullable(),
    /** What they gave as the reason. */
    why: z.string().nullable(),
  })
  .openapi('TimelineItem');
