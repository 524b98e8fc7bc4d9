import { z } from '@hono/zod-openapi';
import { createRoute } from './create-route.ts';
import { instantSchema, jsonAnswer, problemAnswer } from './common.ts';

const tags = ['Status'];

const templateSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    description: z.string(),
    touchCount: z.number().int(),
    days: z.number().int(),
    weekend: z.string().openapi({ description: 'Effect on leads that enroll on a weekend. Empty where no touch has a time of day.' }),
  })
  .openapi('Template');

const seconds = z.number().nullable();
/** Null: it has not happened yet. */
const pulseSchema = z.object({ sweep: seconds, delivery: seconds, heartbeat: seconds }).openapi('SecondsSince');
const staleWorkerSchema = z
  .object({ id: z.string(), stale: z.array(z.enum(['sweep', 'delivery', 'heartbeat'])), secondsSince: pulseSchema })
  .openapi('StaleWorker');

export const statusRoutes = {
  getStatus: createRoute({
    method: 'get',
    path: '/v1/status',
    operationId: 'getStatus',
    'x-permission': 'view',
    tags,
    summary: 'Get the setup of this installation',
    responses: {
      200: jsonAnswer(
        'The status.',
        z
          .object({
            /** Email leaves by SMTP. */
            smtp: z.boolean(),
            /** Some channel is received by the built-in sandbox. */
            sandbox: z.boolean(),
            /** Channels without a provider: real leads get nothing on them, test leads get it in the sandbox. */
            unprovided: z.array(z.string()),
            version: z.string(),
            workers: z.array(z.object({ id: z.string(), version: z.string(), startedAt: instantSchema, heartbeatAt: instantSchema })),
          })
          .openapi('Status'),
      ),
    },
  }),
  listTemplates: createRoute({
    method: 'get',
    path: '/v1/templates',
    operationId: 'listTemplates',
    'x-permission': 'view',
    tags,
    summary: 'List templates',
    responses: { 200: jsonAnswer('The templates.', z.array(templateSchema)) },
  }),
  isAlive: createRoute({
    method: 'get',
    path: '/healthz',
    operationId: 'isAlive',
    'x-permission': 'public',
    tags,
    summary: 'Liveness: the process responds',
    responses: { 200: jsonAnswer('OK.', z.object({ ok: z.literal(true) })) },
  }),
  isReady: createRoute({
    method: 'get',
    path: '/readyz',
    operationId: 'isReady',
    'x-permission': 'public',
    tags,
    summary: 'Readiness: the database is migrated, and workers step, deliver and send heartbeats',
    responses: {
      200: jsonAnswer('Ready.', z.object({ ok: z.literal(true), secondsSince: pulseSchema, staleWorkers: z.array(staleWorkerSchema) })),
      503: problemAnswer(
        '`database-unreachable`, `not-migrated`, or `not-working` when no worker swept, delivered or sent a heartbeat for 10 seconds: `stale` lists which.',
      ),
    },
  }),
} as const;
