import type { z } from '@hono/zod-openapi';
import { changeSequenceStatus, enrollRules, type PlanGroup, planPublish, type Sends, setEnrollRules } from '@touchline/engine';
import type { livingRoutes, planSchema } from '../contract/living.ts';
import type { ApiDeps } from '../context/deps.ts';
import type { Handlers } from '../http/app-env.ts';
import { missing } from '../http/not-found.ts';
import { problem } from '../http/problem.ts';
import { presentIssue } from '../present/issue.ts';
import { publishWarnings } from '../present/publish-warnings.ts';
import { presentJob } from '../present/job.ts';
import { findSequence } from '../queries/sequences.ts';
import { runJob } from '../context/run-job.ts';

const HOUR = 3_600_000;

export function livingHandlers(deps: ApiDeps): Handlers<typeof livingRoutes> {
  const { engine } = deps;
  return {
    planPublish: async (c) => {
      const { revision, choices } = c.req.valid('json');
      const plan = await planPublish(engine, {
        workspaceId: c.var.workspaceId,
        sequenceId: c.req.valid('param').id,
        revision,
        ...(choices === undefined ? {} : { choices }),
      });
      if (plan.ok) {
        const { irHash, ir, published, leads, groups } = plan;
        const warnings = await publishWarnings(engine.channels, ir);
        return c.json({ irHash, published, leads, groups: groups.map(presentGroup), warnings }, 200);
      }
      switch (plan.reason) {
        case 'not-found':
          return missing(c, 'sequence');
        case 'conflict':
          return problem(c, 'draft-conflict', 'The draft was saved in between. Look at it again.');
        case 'not-publishable':
          return problem(c, 'not-publishable', 'There is no plan for what cannot be published; `issues` says what to put right.', {
            issues: (plan.issues ?? []).map(presentIssue),
          });
      }
    },

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
      if (!ok) return problem(c, 'not-published', 'Publish it first: nobody can be in it before.');
      return c.json({ sequence, job: waking === null ? null : presentJob(waking) }, 200);
    },

    getEnrollRules: async (c) => {
      const rules = await enrollRules(engine, c.var.workspaceId, c.req.valid('param').id);
      return rules === null ? missing(c, 'sequence') : c.json(rules, 200);
    },

    putEnrollRules: async (c) => {
      const rules = c.req.valid('json');
      const known = await setEnrollRules(engine, c.var.workspaceId, c.req.valid('param').id, rules);
      return known ? c.json(rules, 200) : missing(c, 'sequence');
    },
  };
}

function presentGroup({ sends, leads, ...group }: PlanGroup): z.infer<typeof planSchema>['groups'][number] {
  const { sampled, before, after, change } = sends;
  return {
    ...group,
    leads: { ...leads },
    sampled,
    before: presentSends(before),
    after: after === null ? null : presentSends(after),
    change: change === null ? null : { ...change },
  };
}

function presentSends({ none, earliest, median, latest, steps }: Sends) {
  const iso = (instant: number | null): string | null => (instant === null ? null : new Date(instant).toISOString());
  return { none, earliest: iso(earliest), median: iso(median), latest: iso(latest), steps: steps.map((step) => ({ ...step })) };
}
