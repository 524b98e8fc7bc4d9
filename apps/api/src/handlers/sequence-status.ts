import { changeSequenceStatus } from '@touchline/engine';
import type { sequenceStatusRoutes } from '../contract/sequence-status.ts';
import type { ApiDeps } from '../context/deps.ts';
import { runJob } from '../context/run-job.ts';
import type { Handlers } from '../http/app-env.ts';
import { missing } from '../http/not-found.ts';
import { problem } from '../http/problem.ts';
import { presentJob } from '../present/job.ts';
import { findSequence } from '../queries/sequences.ts';

const HOUR = 3_600_000;

export function sequenceStatusHandlers(deps: ApiDeps): Handlers<typeof sequenceStatusRoutes> {
  const { engine } = deps;
  return {
    changeSequenceStatus: async (c) => {
      const { workspaceId } = c.var;
      const sequenceId = c.req.valid('param').id;
      const { status, spreadHours, why } = c.req.valid('json');
      const { ok, waking } = await changeSequenceStatus(engine, {
        workspaceId,
        sequenceId,
        status,
        spread: Math.round(spreadHours * HOUR),
        why: why ?? null,
      });
      runJob(deps, waking);
      const sequence = await findSequence(engine.db, workspaceId, sequenceId);
      if (sequence === null) return missing(c, 'sequence');
      if (!ok) return problem(c, 'not-published', 'Publish the sequence first.');
      return c.json({ sequence, job: waking === null ? null : presentJob(waking) }, 200);
    },
  };
}
