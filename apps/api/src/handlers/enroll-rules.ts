import { enrollRules, setEnrollRules } from '@touchline/engine';
import type { enrollRulesRoutes } from '../contract/enroll-rules.ts';
import type { ApiDeps } from '../context/deps.ts';
import type { Handlers } from '../http/app-env.ts';
import { missing } from '../http/not-found.ts';

export function enrollRulesHandlers({ engine }: ApiDeps): Handlers<typeof enrollRulesRoutes> {
  return {
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
