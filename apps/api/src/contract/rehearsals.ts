import { z } from '@hono/zod-openapi';
import { createRoute } from './create-route.ts';
import { type Behavior, behaviorSchema, isValidZone } from '@touchline/sequence';
import {
  enrollmentStatusSchema,
  givenInstantSchema,
  instantSchema,
  jsonAnswer,
  jsonBody,
  problemAnswer,
  widerProblemAnswer,
} from './common.ts';
import { documentSchema } from './document.ts';
import { notPublishableSchema } from './versions.ts';

const tags = ['Rehearsal'];

const roleSchema = z.strictObject({
  enrolledAt: givenInstantSchema,
  timeZone: z.string().refine(isValidZone, 'is not an IANA time zone such as Europe/Berlin').nullable().default(null),
  tier: z.enum(['hot', 'warm', 'cold', 'dead']).nullable().default(null),
  /** Response of the lead to each touch; none when left out. */
  behavior: z
    .custom<Behavior>((value) => behaviorSchema.safeParse(value).success, 'is not a behavior')
    .openapi({ type: 'object', description: '`{ always?, touches?, happenings? }`, see Behavior of @touchline/sequence.' })
    .optional(),
});

const runSchema = z
  .object({
    zone: z.string(),
    status: enrollmentStatusSchema,
    endReason: z.string().nullable(),
    error: z.string().nullable(),
    entries: z.array(z.object({ at: instantSchema, local: z.string(), step: z.string().nullable(), what: z.string(), text: z.string() })),
    messages: z.array(
      z.object({
        at: instantSchema.nullable(),
        local: z.string().nullable(),
        channel: z.string(),
        step: z.string(),
        status: z.string(),
        subject: z.string().nullable(),
        text: z.string().nullable(),
      }),
    ),
  })
  .openapi('RehearsedRun');

export const rehearsalRoutes = {
  rehearse: createRoute({
    method: 'post',
    path: '/v1/rehearsals',
    operationId: 'rehearse',
    'x-audit': 'none',
    'x-permission': 'drafts.try',
    tags,
    summary: 'Run a document with the real engine, in an isolated schema with simulated time',
    request: {
      body: jsonBody(
        z.strictObject({
          document: documentSchema,
          roles: z.array(roleSchema).min(1).max(20),
          days: z.number().int().min(1).max(400).default(120),
        }),
      ),
    },
    responses: {
      200: jsonAnswer('Result of each lead.', z.object({ milliseconds: z.number().int(), runs: z.array(runSchema) })),
      422: widerProblemAnswer('`not-publishable` or `invalid-document`: `issues` and `errors` say why.', notPublishableSchema),
      429: problemAnswer('`rehearsal-in-progress`: another rehearsal is under way.'),
    },
  }),
} as const;
