import { z } from '@hono/zod-openapi';
import { createRoute } from './create-route.ts';
import { idParams, jsonAnswer, jsonBody, notFound, problemAnswer, whySchema } from './common.ts';
import { jobSchema } from './jobs.ts';
import { withOldValues } from './old-values.ts';
import { sequenceSchema } from './sequences.ts';

export const sequenceStatusRoutes = {
  changeSequenceStatus: createRoute({
    method: 'post',
    path: '/v1/sequences/{id}/status',
    operationId: 'changeSequenceStatus',
    'x-permission': 'sequences.publish',
    tags: ['Sequences'],
    summary: 'Pause, resume, close or archive a sequence',
    request: {
      params: idParams,
      body: jsonBody(
        z.strictObject({
          status: withOldValues(['active', 'paused', 'closing', 'archived'], { draining: 'closing' }),
          /** On resume: hours over which overdue leads are spread. */
          spreadHours: z.number().min(0).max(720).default(0),
          why: whySchema,
        }),
      ),
    },
    responses: {
      200: jsonAnswer(
        'The sequence, and the job that resumes its leads if one is needed.',
        z.object({ sequence: sequenceSchema, job: jobSchema.nullable() }),
      ),
      404: notFound,
      409: problemAnswer('`not-published`: publish the sequence first.'),
    },
  }),
} as const;
