import { newId } from '@touchline/db';
import type { Context } from 'hono';
import type { experimentRoutes } from '../contract/experiments.ts';
import type { ApiDeps } from '../context/deps.ts';
import { now } from '../context/now.ts';
import { applyArm } from '../experiments/apply-arm.ts';
import { judgeExperiment } from '../experiments/judge-experiment.ts';
import { GUARDRAILS } from '../experiments/metrics.ts';
import { ALPHA, type ExperimentAsk, planFor, type PlannedExperiment } from '../experiments/plan-for.ts';
import { presentExperiment, presentReport } from '../experiments/present-experiment.ts';
import type { Handlers } from '../http/app-env.ts';
import { missing } from '../http/not-found.ts';
import { problem } from '../http/problem.ts';
import { findDraft, saveDraft } from '../queries/drafts.ts';
import { endExperiment, findExperiment, insertExperiment, listExperiments, markApplied } from '../queries/experiments.ts';
import { sequenceExists } from '../queries/sequences.ts';

export function experimentHandlers({ engine }: ApiDeps): Handlers<typeof experimentRoutes> {
  const { db } = engine;
  const report = async (workspaceId: string, id: string) => {
    const row = await findExperiment(db, workspaceId, id);
    return row === null ? null : judgeExperiment(db, row, await now(engine));
  };
  return {
    planExperiment: async (c) => {
      const ask = c.req.valid('json');
      if (!(await sequenceExists(db, c.var.workspaceId, ask.sequenceId))) return missing(c, 'sequence');
      const planned = await planFor(db, c.var.workspaceId, ask, await now(engine));
      if (planned === null) return nothingToCompare(c);
      const impossible = impossibleShare(c, planned);
      return impossible ?? c.json(presentPlan(ask, planned), 200);
    },

    startExperiment: async (c) => {
      const { workspaceId, by } = c.var;
      const { name, ...ask } = c.req.valid('json');
      if (!(await sequenceExists(db, workspaceId, ask.sequenceId))) return missing(c, 'sequence');
      const at = await now(engine);
      const planned = await planFor(db, workspaceId, ask, at);
      if (planned === null) return nothingToCompare(c);
      const impossible = impossibleShare(c, planned);
      if (impossible !== null) return impossible;
      const { plan, baseline, difference } = planned;
      if (plan === null || baseline === null || difference === null) {
        const message = 'Fewer than 100 leads had this touch in the last 90 days. State the share that reaches the metric today.';
        return problem(c, 'invalid-request', 'The experiment has no baseline.', { errors: [{ path: '/baseline', message }] });
      }
      if (plan.obstacle !== null) return problem(c, 'cannot-decide', obstacleText(plan.obstacle), { plan: presentPlan(ask, planned) });
      const id = newId();
      const isNew = await insertExperiment(db, {
        workspace_id: workspaceId,
        id,
        sequence_id: ask.sequenceId,
        step_id: ask.stepId,
        is_split: planned.isSplit,
        name: name ?? planned.name.slice(0, 120),
        metric: ask.metric,
        window_days: ask.windowDays,
        baseline,
        difference,
        power: ask.power,
        alpha: ALPHA,
        arms: JSON.stringify(planned.arms.map((arm) => ({ id: arm.id, weight: arm.weight }))),
        guardrails: JSON.stringify(GUARDRAILS),
        leads: plan.leads,
        version_number: planned.version,
        content: JSON.stringify(planned.arms),
        started_at: new Date(at),
        started_by: by,
      });
      if (!isNew) return problem(c, 'experiment-running', 'An experiment runs at this step. Stop it first.');
      const started = await report(workspaceId, id);
      return started === null ? missing(c, 'experiment') : c.json(presentReport(started), 201);
    },

    listExperiments: async (c) => {
      const { items, nextCursor } = await listExperiments(db, c.var.workspaceId, c.req.valid('query'));
      const at = await now(engine);
      const judged = [];
      for (const row of items) judged.push(await judgeExperiment(db, row, at));
      return c.json({ items: judged.map(presentExperiment), nextCursor }, 200);
    },

    getExperiment: async (c) => {
      const found = await report(c.var.workspaceId, c.req.valid('param').id);
      return found === null ? missing(c, 'experiment') : c.json(presentReport(found), 200);
    },

    stopExperiment: async (c) => {
      const { workspaceId, by } = c.var;
      const { id } = c.req.valid('param');
      const { why } = c.req.valid('json');
      const found = await report(workspaceId, id);
      if (found === null) return missing(c, 'experiment');
      const end = { state: 'stopped' as const, decision: found.decision, at: new Date(await now(engine)), by, why: why ?? null };
      const isEnded = found.row.state === 'running' && (await endExperiment(db, { workspaceId, id }, end));
      if (!isEnded) return problem(c, 'experiment-ended', 'It was decided or stopped before.');
      const stopped = await report(workspaceId, id);
      return stopped === null ? missing(c, 'experiment') : c.json(presentReport(stopped), 200);
    },

    applyExperiment: async (c) => {
      const { workspaceId, by } = c.var;
      const { id } = c.req.valid('param');
      const { arm } = c.req.valid('json');
      const found = await report(workspaceId, id);
      if (found === null) return missing(c, 'experiment');
      const { row } = found;
      if (row.state === 'running') return problem(c, 'experiment-running', 'It has no decision yet. Stop it first.');
      const draft = await findDraft(db, workspaceId, row.sequence_id);
      if (draft === null) return missing(c, 'sequence');
      const document = applyArm(draft.document, row.step_id, arm);
      if (document === null) return problem(c, 'no-arms', `The draft has no arm "${arm}" at this step.`);
      const saved = await saveDraft(db, { workspaceId, sequenceId: row.sequence_id, revision: draft.revision }, { document, by });
      if (saved === null) return problem(c, 'draft-conflict', 'The draft was saved in the meantime. Try again.');
      await markApplied(db, { workspaceId, id }, { arm, at: new Date(await now(engine)), by });
      const applied = await report(workspaceId, id);
      return applied === null ? missing(c, 'experiment') : c.json({ experiment: presentReport(applied), revision: saved.revision }, 200);
    },
  };
}

const nothingToCompare = (c: Context) =>
  problem(c, 'no-arms', 'Publish a version in which this step has at least two variants or paths with a weight above 0.');

/** The higher share has to stay below 1. */
function impossibleShare(c: Context, { baseline, difference }: PlannedExperiment) {
  if (baseline === null || difference === null || baseline + difference < 1) return null;
  const message = 'Baseline and difference together have to be below 100%.';
  return problem(c, 'invalid-request', 'The experiment was not planned.', { errors: [{ path: '/difference', message }] });
}

function obstacleText({
  reason,
  findable,
  leadsPerDay,
}: {
  reason: 'no-leads' | 'too-slow';
  findable: number | null;
  leadsPerDay: number;
}) {
  const needed = `${leadsPerDay} leads per day would find this difference within half a year.`;
  if (reason === 'no-leads') return `No lead got this touch in the last 28 days. ${needed}`;
  const instead = findable === null ? '' : ` The present rate would find a difference of ${Math.round(findable * 1_000) / 10} points.`;
  return `At the present rate it takes longer than half a year. ${needed}${instead}`;
}

function presentPlan(ask: ExperimentAsk, { arms, plan, isSplit: _isSplit, version: _version, ...planned }: PlannedExperiment) {
  return {
    ...planned,
    overlaps: [...planned.overlaps],
    arms: arms.map(({ id, weight }) => ({ id, weight })),
    windowDays: ask.windowDays,
    power: ask.power,
    alpha: ALPHA,
    leads: plan?.leads ?? null,
    days: plan?.days ?? null,
    obstacle: plan?.obstacle ?? null,
  };
}
