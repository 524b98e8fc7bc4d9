import { z } from '@hono/zod-openapi';

/** A person's self-given name. There are no accounts to take it from. */
export const nameSchema = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .refine((name) => !/\p{Cc}/u.test(name) && name.isWellFormed(), 'Write it in one line, without control characters.');

/** Headers carry ASCII only, so a name comes percent-encoded; a name that needs no encoding may come as it is. */
const encodedName = z
  .string()
  .max(1_000)
  .transform((text, context) => {
    try {
      return decodeURIComponent(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'Percent-encode the name as UTF-8.' });
      return z.NEVER;
    }
  })
  .pipe(nameSchema);

/** Who acts: recorded in histories with the action. */
export const actorHeaders = z.object({
  'touchline-by': encodedName.optional().openapi({
    type: 'string',
    description: 'Name of the acting person, percent-encoded as UTF-8. Recorded in histories.',
    example: 'In%C3%AAs%20Okafor',
  }),
});
