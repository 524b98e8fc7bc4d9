import type { liveRoutes } from '../contract/live.ts';
import type { ApiDeps } from '../context/deps.ts';
import type { Handlers } from '../http/app-env.ts';
import { missing } from '../http/not-found.ts';
import { problem } from '../http/problem.ts';
import type { LiveHub } from '../live/live-hub.ts';
import { liveResponse } from '../live/live-response.ts';
import { sequenceTopic } from '../live/topics.ts';
import { cohortFigures } from '../queries/cohort-figures.ts';
import { liveFigures } from '../queries/live.ts';
import { sequenceExists } from '../queries/sequences.ts';
import { variantFigures } from '../queries/variant-figures.ts';

export function liveHandlers({ engine: { db } }: ApiDeps, hub: LiveHub): Handlers<typeof liveRoutes> {
  return {
    getLive: async (c) => {
      const { id } = c.req.valid('param');
      const cohort = c.req.valid('query');
      const all = cohort.version === undefined && cohort.since === undefined;
      const figures = await (all ? liveFigures(db, c.var.workspaceId, id) : cohortFigures(db, c.var.workspaceId, id, cohort));
      return figures === null ? missing(c, 'sequence') : c.json(figures, 200);
    },

    getVariantFigures: async (c) => {
      const { workspaceId } = c.var;
      const sequenceId = c.req.valid('param').id;
      const items = await variantFigures(db, workspaceId, sequenceId, c.req.valid('query'));
      if (items.length === 0 && !(await sequenceExists(db, workspaceId, sequenceId))) return missing(c, 'sequence');
      return c.json({ items }, 200);
    },

    streamLive: async (c) => {
      const { workspaceId } = c.var;
      const sequenceId = c.req.valid('param').id;
      if (!(await sequenceExists(db, workspaceId, sequenceId))) return missing(c, 'sequence');
      if (hub.isFull()) return problem(c, 'too-many-watchers', 'Close some tabs, or request the figures without the stream.');
      return liveResponse(c, hub, { topic: sequenceTopic(sequenceId), load: () => liveFigures(db, workspaceId, sequenceId) });
    },
  };
}
