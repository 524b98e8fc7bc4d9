import { z } from '@hono/zod-openapi';
import { createRoute } from './create-route.ts';
import {
  idParams,
  idSchema,
  instantSchema,
  jsonAnswer,
  jsonBody,
  unprocessable,
  notFound,
  pageAnswer,
  pageQuery,
  problemAnswer,
} from './common.ts';
import { leadSchema, ownerFilter } from './leads.ts';
import { channelSchema } from './messages.ts';
import { withOldValues } from './old-values.ts';

const tags = ['Tasks'];
const TASK_STATUSES = ['open', 'done', 'canceled'] as const;
const taskStatusSchema = z.enum(TASK_STATUSES);

export const taskSchema = z
  .object({
    id: idSchema,
    enrollmentId: idSchema,
    sequenceId: idSchema,
    sequenceName: z.string(),
    leadId: idSchema,
    lead: leadSchema.pick({
      id: true,
      email: true,
      phone: true,
      linkedin: true,
      firstName: true,
      lastName: true,
      company: true,
      tier: true,
      timeZone: true,
      owner: true,
    }),
    stepId: z.string(),
    channel: channelSchema,
    /** `first-line`: a request to write the opening line of a message, which waits for it; `text` is the current message. */
    purpose: z.enum(['touch', 'first-line']),
    status: taskStatusSchema,
    dueAt: instantSchema,
    /** Outcomes that the rep may choose from. */
    outcomes: z.array(z.string()),
    goal: z.string().nullable(),
    script: z.string().nullable(),
    voicemailScript: z.string().nullable(),
    subject: z.string().nullable(),
    /** What to write, for touches in writing. */
    text: z.string().nullable(),
    outcome: z.string().nullable(),
    note: z.string().nullable(),
    isTest: z.boolean(),
    createdAt: instantSchema,
    completedAt: instantSchema.nullable(),
  })
  .openapi('Task');

export const taskRoutes = {
  listTasks: createRoute({
    method: 'get',
    path: '/v1/tasks',
    operationId: 'listTasks',
    'x-permission': 'view',
    tags,
    summary: 'List tasks, most urgent first',
    request: {
      query: pageQuery.extend({
        owner: ownerFilter.optional(),
        status: withOldValues(TASK_STATUSES, { cancelled: 'canceled' }).default('open'),
      }),
    },
    responses: {
      200: pageAnswer(taskSchema),
    },
  }),
  completeTask: createRoute({
    method: 'post',
    path: '/v1/tasks/{id}/complete',
    operationId: 'completeTask',
    'x-permission': 'leads.work',
    tags,
    summary: 'Complete a task with its outcome',
    request: {
      params: idParams,
      body: jsonBody(
        z.strictObject({
          outcome: z.string().trim().min(1).max(80),
          note: z.string().trim().max(5000).optional(),
          /** The opening line, with the outcome `written`. */
          text: z.string().trim().min(1).max(1000).optional(),
        }),
      ),
    },
    responses: {
      422: unprocessable,
      200: jsonAnswer('The task.', taskSchema),
      404: notFound,
      409: problemAnswer('`task-closed`: it was completed or canceled before.'),
    },
  }),
} as const;
