import { cancelBulk, findBulkJob, listBulkJobs, startBulkAction, startMove, startRewriteMany, startUndoRewrite } from '@touchline/engine';
import type { jobRoutes } from '../contract/jobs.ts';
import type { ApiDeps } from '../context/deps.ts';
import type { Handlers } from '../http/app-env.ts';
import { missing } from '../http/not-found.ts';
import { problem } from '../http/problem.ts';
import { presentJob } from '../present/job.ts';
import { unknownSteps } from '../present/unknown-steps.ts';
import { sequenceExists } from '../queries/sequences.ts';
import { runJob } from '../context/run-job.ts';
import { parseAction } from './parse-action.ts';
import { parseFilter } from './parse-filter.ts';

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
      if (!started.ok && started.reason === 'not-found') return problem(c, 'not-published', 'The version to move to does not exist.');
      if (!started.ok) {
        return problem(c, 'invalid-request', 'No leads were moved.', { errors: unknownSteps(started.steps ?? []) });
      }
      runJob(deps, started.job);
      return c.json(presentJob(started.job), 202);
    },

    performBulkAction: async (c) => {
      const { workspaceId, by } = c.var;
      const sequenceId = c.req.valid('param').id;
      if (!(await sequenceExists(engine.db, workspaceId, sequenceId))) return missing(c, 'sequence');
      const { filter, action, why } = c.req.valid('json');
      const request = { workspaceId, sequenceId, filter: parseFilter(filter), by, why: why ?? null };
      if (action.type === 'rewrite') {
        const { versionId, step, content, overwrite } = action;
        const started = await startRewriteMany(engine, { ...request, versionId, step, content, overwrite });
        if (!started.ok && started.reason === 'no-such-message')
          return problem(c, 'message-changed', 'The version has no such step, or the step has no text to write.');
        if (!started.ok) {
          const errors = started.problems.map(({ field, message }) => ({ path: `action.content.${field}`, message }));
          return problem(c, 'invalid-request', 'Nothing was changed. Fix the fields in `errors`.', { errors });
        }
        runJob(deps, started.job);
        return c.json(presentJob(started.job), 202);
      }
      const job = await startBulkAction(engine, { ...request, action: action.type === 'reenroll' ? action : parseAction(action) });
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
      const canceled = await cancelBulk(engine, { workspaceId, id });
      const job = await findBulkJob(engine, workspaceId, id);
      if (job === null) return missing(c, 'job');
      return canceled ? c.json(presentJob(job), 200) : problem(c, 'job-not-running', `It is ${job.status} already.`);
    },

    undoJob: async (c) => {
      const { workspaceId, by } = c.var;
      const { why } = c.req.valid('json');
      const started = await startUndoRewrite(engine, { workspaceId, jobId: c.req.valid('param').id, by, why: why ?? null });
      if (started.ok) {
        runJob(deps, started.job);
        return c.json(presentJob(started.job), 202);
      }
      switch (started.reason) {
        case 'not-found':
          return missing(c, 'job');
        case 'running':
          return problem(c, 'not-undoable', 'It is running. Stop it first.');
        case 'nothing-to-undo':
          return problem(c, 'not-undoable', 'Only rewrites of many leads can be undone.');
      }
    },
  };
}
