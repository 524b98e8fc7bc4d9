import type { z } from '@hono/zod-openapi';
import { type PlanGroup, planPublish, type Sends } from '@touchline/engine';
import type { planSchema, publishPlanRoutes } from '../contract/publish-plan.ts';
import type { ApiDeps } from '../context/deps.ts';
import type { Handlers } from '../http/app-env.ts';
import { missing } from '../http/not-found.ts';
import { problem } from '../http/problem.ts';
import { presentIssue } from '../present/issue.ts';
import { publishWarnings } from '../present/publish-warnings.ts';

export function publishPlanHandlers({ engine }: ApiDeps): Handlers<typeof publishPlanRoutes> {
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
          return problem(c, 'draft-conflict', 'The draft was saved in the meantime. Review it again.');
        case 'not-publishable':
          return problem(c, 'not-publishable', 'A draft with errors has no plan. Fix the errors in `issues` first.', {
            issues: (plan.issues ?? []).map(presentIssue),
          });
      }
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
