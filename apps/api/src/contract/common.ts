import { z } from '@hono/zod-openapi';
import { jsonValue } from '@touchline/sequence';

/** Ids are UUIDv7: made by us, ordered by time. */
export const idSchema = z.uuid().openapi({ example: '01990a3e-5c1a-7c3e-9d0e-3b6a5a1f0c11' });

/** Every instant that leaves the API: ISO 8601 in UTC. */
export const instantSchema = z.iso.datetime().openapi({ example: '2026-03-02T14:30:00.000Z' });

/**
 * An instant that is given to us, in UTC or with the offset of the caller's own clock. Beyond these years the parts of an installation disagree: Postgres knows no year 0, a text of five
 * digits is not a date to it, and no calendar has holidays for the year 9999.
 */
export const givenInstantSchema = z
  .string()
  // As Salesforce and others write the offset: +0100.
  .overwrite((text) => text.replace(/(T.*[+-]\d{2})(\d{2})$/, '$1:$2'))
  .datetime({ offset: true })
  .openapi({ format: 'date-time', example: '2026-03-02T15:30:00+01:00' })
  .refine((text) => {
    const year = new Date(text).getUTCFullYear();
    return Number.isNaN(year) || (year >= 1970 && year < 2200);
  }, 'Give a date between 1970 and 2199.');

/** Postgres' `integer`: numbers of versions and revisions end there. */
export const MAX_INTEGER = 2_147_483_647;

/** Any JSON value. Described by hand: the schema contains itself, and the generator would follow it endlessly. */
export const jsonValueSchema = z
  .unknown()
  .pipe(jsonValue)
  .openapi({
    type: ['string', 'number', 'boolean', 'array', 'object', 'null'],
    description: 'Any JSON value.',
  });

/** For routes without parameters. Unknown parameters are refused instead of ignored. */
export const noQuery = z.strictObject({});

export const enrollmentStatusSchema = z.enum(['active', 'paused', 'ended', 'failed']);

/** Reason that a person gives for an action. */
export const whySchema = z.string().trim().max(500).optional();

/** Which leads of a sequence. A missing field does not filter. */
export const manyFilterSchema = z.strictObject({
  step: z.string().min(1).optional(),
  status: enrollmentStatusSchema.optional(),
  leadIds: z.array(idSchema).min(1).max(10_000).optional(),
});

export const idParams = z.object({ id: idSchema });

/** Page size and position. Cursors are opaque. */
export const pageQuery = z.strictObject({
  cursor: idSchema.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    /** Stable, for programs. The title and the detail are for people and may change. */
    code: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string(), nodeId: z.string().optional() })).optional(),
  })
  .openapi('Problem');

/** A JSON body that must be there. */
export function jsonBody<Schema extends z.ZodType>(schema: Schema) {
  return { required: true, content: { 'application/json': { schema } } } as const;
}

/** A JSON answer. */
export function jsonAnswer<Schema extends z.ZodType>(description: string, schema: Schema) {
  return { description, content: { 'application/json': { schema } } } as const;
}

/** A problem answer (RFC 9457). */
export function problemAnswer(description: string) {
  return { description, content: { 'application/problem+json': { schema: problemSchema } } } as const;
}

/** A problem answer that carries more than words. */
export function widerProblemAnswer<Schema extends z.ZodType>(description: string, schema: Schema) {
  return { description, content: { 'application/problem+json': { schema } } } as const;
}

/** One page of a list; `nextCursor` asks for the next. */
export function pageAnswer<Schema extends z.ZodType>(item: Schema) {
  return jsonAnswer('One page.', z.object({ items: z.array(item), nextCursor: z.string().nullable() }));
}

export const notFound = problemAnswer('Not found.');
/** Answers that the app adds to every route, and to routes with a body. A route names these only if its handler gives them too. */
export const unprocessable = problemAnswer('Invalid request; `errors` names each field.');
export const notJson = problemAnswer('The body is not JSON.');
export const notSignedIn = problemAnswer('`not-signed-in`: no session and no API key, or one that has ended.');
export const notAllowed = problemAnswer('`missing-permission`: the role or the key may not do it. `x-permission` names what it takes.');
