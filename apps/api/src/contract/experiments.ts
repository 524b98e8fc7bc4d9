import { z } from '@hono/zod-openapi';
import { createRoute } from './create-route.ts';
import {
  idParams,
  idSchema,
  instantSchema,
  jsonAnswer,
  jsonBody,
  notFound,
  pageAnswer,
  pageQuery,
  problemAnswer,
  unprocessable,
} from './common.ts';

const tags = ['Experiments'];

const metricSchema = z.enum(['positive-reply', 'reply', 'meeting', 'click']);
/** A share of leads: 0.04 is 4%. */
const shareSchema = z.number().min(0).max(1);

const askSchema = z.strictObject({
  sequenceId: idSchema,
  /** A touch with several variants, or a path split. */
  stepId: z.string().min(1).max(64),
  metric: metricSchema.default('positive-reply'),
  /** Days after the touch in which a reaction counts. */
  windowDays: z.number().int().min(1).max(60).default(7),
  /** Share that reaches the metric today. Missing: measured over the last 90 days. */
  baseline: z.number().min(0.001).max(0.95).optional(),
  /** Smallest difference worth knowing, as a share: 0.02 is two points. Missing: half of the baseline. */
  difference: z.number().min(0.001).max(0.5).optional(),
  /** Share of tests with exactly this difference that should find it. */
  power: z.number().min(0.5).max(0.95).default(0.8),
});

const planSchema = z
  .object({
    name: z.string(),
    arms: z.array(z.object({ id: z.string(), weight: z.number() })),
    baseline: shareSchema.nullable(),
    /** Leads of the last 90 days that the baseline was measured on; null: it was given, or too few were there. */
    measuredOn: z.number().int().nullable(),
    difference: shareSchema.nullable(),
    windowDays: z.number().int(),
    power: shareSchema,
    alpha: shareSchema,
    /** Leads per day that got the touch in the last 28 days. */
    leadsPerDay: z.number(),
    /** Leads of all arms together; null without a baseline. */
    leads: z.number().int().nullable(),
    days: z.number().int().nullable(),
    /** Why the test could not decide within half a year; null if it can. */
    obstacle: z
      .object({
        reason: z.enum(['no-leads', 'too-slow']),
        /** Smallest difference that could be found in time, as a share. */
        findable: z.number().nullable(),
        /** Leads per day with which the asked difference would be found in time. */
        leadsPerDay: z.number(),
      })
      .nullable(),
    /** Running experiments of the same sequence: their effects may mix. */
    overlaps: z.array(z.object({ id: idSchema, name: z.string() })),
  })
  .openapi('ExperimentPlan');

export const experimentSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    sequenceId: idSchema,
    sequenceName: z.string(),
    stepId: z.string(),
    metric: metricSchema,
    windowDays: z.number().int(),
    baseline: shareSchema,
    difference: shareSchema,
    power: shareSchema,
    /** Planned leads of all arms, and those whose window is over. */
    leads: z.number().int(),
    counted: z.number().int(),
    /**
     * `better`: `winner` beats the control, or is the control and beats all others. `guardrail`: an arm did more harm. `invalid`: leads were
     * not split as planned. `changed`: a published version changed an arm. `stopped`: by a person.
     */
    state: z.enum(['running', 'better', 'no-difference', 'guardrail', 'invalid', 'changed', 'stopped']),
    winner: z.string().nullable(),
    harm: z.object({ arm: z.string(), event: z.string() }).nullable(),
    /** At the present rate; null when it has ended, or before a lead got an arm. */
    daysLeft: z.number().int().nullable(),
    startedAt: instantSchema,
    startedBy: z.string().nullable(),
    endedAt: instantSchema.nullable(),
    /** Null: by the figures. */
    endedBy: z.string().nullable(),
    why: z.string().nullable(),
    applied: z.object({ arm: z.string(), at: instantSchema, by: z.string().nullable() }).nullable(),
  })
  .openapi('Experiment');

const noArms = problemAnswer('`no-arms`: not published, or nothing to compare.');
const ended = problemAnswer('`experiment-ended`: it was decided or stopped before.');

const intervalSchema = { low: z.number(), high: z.number() };

export const experimentReportSchema = experimentSchema
  .extend({
    guardrails: z.array(z.object({ event: z.string(), tolerance: shareSchema })),
    /** The control first. */
    arms: z.array(
      z.object({
        arm: z.string(),
        weight: z.number(),
        isControl: z.boolean(),
        /** Leads that got it, also those whose window is open. */
        assigned: z.number().int(),
        counted: z.number().int(),
        reached: z.number().int(),
        /** With its 95% interval (Wilson). `early`: too few leads for a percentage. */
        rate: z.object({ share: z.number(), ...intervalSchema, early: z.boolean() }).nullable(),
        /** From the control, with its 95% interval (Newcombe). For reading: it decides nothing. */
        difference: z.object({ value: z.number(), ...intervalSchema }).nullable(),
        /** Always-valid p-value against the control. It decides at 0.05, shared among the arms. */
        p: z.number().nullable(),
        /** Probability to beat the control, and the average loss in shares of a team that takes this arm. For reading. */
        chanceToBeat: z.number().nullable(),
        expectedLoss: z.number().nullable(),
        harms: z.record(z.string(), z.number().int()),
      }),
    ),
    /** At the end of each whole day. */
    looks: z.array(
      z.object({ at: instantSchema, arms: z.array(z.object({ arm: z.string(), trials: z.number().int(), successes: z.number().int() })) }),
    ),
  })
  .openapi('ExperimentReport');

export const experimentRoutes = {
  planExperiment: createRoute({
    method: 'post',
    path: '/v1/experiments/plan',
    operationId: 'planExperiment',
    'x-audit': 'none',
    'x-permission': 'view',
    tags,
    summary: 'Plan an experiment: leads and days that it needs',
    description: 'Changes nothing. The arms are those of the published version.',
    request: { body: jsonBody(askSchema) },
    responses: { 200: jsonAnswer('The plan.', planSchema), 404: notFound, 409: noArms, 422: unprocessable },
  }),
  startExperiment: createRoute({
    method: 'post',
    path: '/v1/experiments',
    operationId: 'startExperiment',
    'x-permission': 'experiments.manage',
    tags,
    summary: 'Start an experiment',
    description: 'Refused if it could not decide within half a year. Leads that get the touch from now on count.',
    request: { body: jsonBody(askSchema.extend({ name: z.string().trim().min(1).max(120).optional() })) },
    responses: {
      201: jsonAnswer('The experiment.', experimentReportSchema),
      404: notFound,
      409: problemAnswer('`no-arms`; `experiment-running`: one at this step; `cannot-decide`: `plan` says why, and what would.'),
      422: unprocessable,
    },
  }),
  listExperiments: createRoute({
    method: 'get',
    path: '/v1/experiments',
    operationId: 'listExperiments',
    'x-permission': 'view',
    tags,
    summary: 'List experiments, newest first',
    request: { query: pageQuery.extend({ sequenceId: idSchema.optional() }) },
    responses: { 200: pageAnswer(experimentSchema) },
  }),
  getExperiment: createRoute({
    method: 'get',
    path: '/v1/experiments/{id}',
    operationId: 'getExperiment',
    'x-permission': 'view',
    tags,
    summary: 'Get an experiment with its figures',
    request: { params: idParams },
    responses: { 200: jsonAnswer('The experiment.', experimentReportSchema), 404: notFound },
  }),
  stopExperiment: createRoute({
    method: 'post',
    path: '/v1/experiments/{id}/stop',
    operationId: 'stopExperiment',
    'x-permission': 'experiments.manage',
    tags,
    summary: 'Stop a running experiment without a decision',
    request: { params: idParams, body: jsonBody(z.strictObject({ why: z.string().trim().max(500).optional() })) },
    responses: { 200: jsonAnswer('The experiment.', experimentReportSchema), 404: notFound, 409: ended },
  }),
  applyExperiment: createRoute({
    method: 'post',
    path: '/v1/experiments/{id}/apply',
    operationId: 'applyExperiment',
    'x-permission': 'experiments.manage',
    tags,
    summary: 'Apply an arm to the draft',
    description:
      'From the next published version on, all new leads get this arm. Leads that have another one keep it. The draft is published as usual, with its plan.',
    request: {
      params: idParams,
      body: jsonBody(z.strictObject({ arm: z.string().min(1).max(64) })),
    },
    responses: {
      200: jsonAnswer(
        'The experiment, and the revision of the draft.',
        z.object({ experiment: experimentReportSchema, revision: z.number().int() }),
      ),
      404: notFound,
      409: problemAnswer('`experiment-running`: stop it first; `no-arms`: the draft has no such arm; `draft-conflict`.'),
    },
  }),
} as const;
