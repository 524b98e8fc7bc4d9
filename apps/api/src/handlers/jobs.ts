import { cancelBulk, findBulkJob, listBulkJobs, startActOnMany, startMove } from '@touchline/engine';
import type { jobRoutes } from '../contract/jobs.ts';
import type { ApiDeps } from '../deps.ts';
import type { Handlers } from '../http/app-env.ts';
import { missing } from '../http/missing.ts';
import { problem } from '../http/problem.ts';
import { presentJob } from '../present/job.ts';
import { sequenceExists } from '../queries/sequences.ts';
import { runJob } from '../run-job.ts';
import { actOf } from './act-of.ts';

export function jobHandlers(deps: ApiDeps): Handlers<typeof jobRoutes> {
  const { engine } = deps;
  return {
    moveEnrollments: async (c) => {
      const { workspaceId, by } = c.var;
      const sequenceId = c.req.valid('param').id;
      const { toVersion, choices, why } = c.req.valid('json');
      if (!(await sequenceExists(engine.db, workspaceId, sequenceId))) return missing(c, 'sequence');
      const started = await startMove(engine, {
        workspaceId,
        sequenceId,
        choices,
        by,
        why: why ?? null,
        ...(toVersion === undefined ? {} : { toVersion }),
      });
      if (!started.ok && started.reason === 'not-found') return problem(c, 'not-published', 'There is no such version to move to.');
      if (!started.ok) {
        const errors = (started.steps ?? []).map((step) => ({ path: 'choices', message: `The version has no step "${step}".` }));
        return problem(c, 'invalid-request', 'Nobody was moved.', { errors });
      }
      runJob(deps, started.job);
      return c.json(presentJob(started.job), 202);
    },

    actOnMany: async (c) => {
      const { workspaceId, by } = c.var;
      const sequenceId = c.req.valid('param').id;
      if (!(await sequenceExists(engine.db, workspaceId, sequenceId))) return missing(c, 'sequence');
      const { filter, act, why } = c.req.valid('json');
      const { step, status, leadIds } = filter;
      const job = await startActOnMany(engine, {
        workspaceId,
        sequenceId,
        filter: {
          ...(step === undefined ? {} : { step }),
          ...(status === undefined ? {} : { status }),
          ...(leadIds === undefined ? {} : { leadIds }),
        },
        act: act.type === 'reenroll' ? act : actOf(act),
        by,
        why: why ?? null,
      });
      runJob(deps, job);
      return c.json(presentJob(job), 202);
    },

    listJobs: async (c) => {
      const sequenceId = c.req.valid('param').id;
      const items = await listBulkJobs(engine, c.var.workspaceId, sequenceId);
      if (items.length === 0 && !(await sequenceExists(engine.db, c.var.workspaceId, sequenceId))) return missing(c, 'sequence');
      return c.json({ items: items.map(presentJob) }, 200);
    },

    getJob: async (c) => {
      const job = await findBulkJob(engine, c.var.workspaceId, c.req.valid('param').id);
      return job === null ? missing(c, 'job') : c.json(presentJob(job), 200);
    },

    cancelJob: async (c) => {
      const { workspaceId } = c.var;
      const { id } = c.req.valid('param');
      const cancelled = await cancelBulk(engine, { workspaceId, id });
      const job = await findBulkJob(engine, workspaceId, id);
      if (job === null) return missing(c, 'job');
      return cancelled ? c.json(presentJob(job), 200) : problem(c, 'job-over', `It is ${job.status} already.`);
    },
  };
}
