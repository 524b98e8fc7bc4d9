import { z } from '@hono/zod-openapi';

/** A name of a person or thing, in one line. */
export const nameSchema = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .refine((name) => !/\p{Cc}/u.test(name) && name.isWellFormed(), 'Write it in one line, without control characters.');
