import type { StepDefinition } from '../definition/step-definition.ts';
import { tierSwitchExits, tierSwitchSchema } from './config.ts';
import type { TierSwitchConfig } from './config.ts';

export const tierSwitch = {
  kind: 'tier-switch',
  family: 'logic',
  title: 'Split by tier',
  explanation: 'Splits leads by tier: hot, warm, cold or dead.',
  config: tierSwitchSchema,
  defaults: () => ({}),
  exits: () => tierSwitchExits,
  touch: null,
  alwaysWaits: () => false,
  summary: () => 'Split by tier',
  check: () => [],
  run: (step, { lead, now }) => {
    const go = lead.tier ?? 'other';
    return { go, effects: [{ type: 'timeline', at: now, entry: { what: 'decided', step: step.id, exit: go, why: `tier:${go}` } }] };
  },
} satisfies StepDefinition<'tier-switch', TierSwitchConfig>;
