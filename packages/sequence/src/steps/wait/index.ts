import type { StepDefinition } from '../definition.ts';
import { checkWait } from './check.ts';
import { waitAlwaysWaits, waitDefaults, waitExits, waitSchema } from './config.ts';
import type { WaitConfig } from './config.ts';
import { waitLeavesAt } from './leaves-at.ts';
import { waitPace } from './pace.ts';
import { runWait } from './run.ts';
import { waitPurpose, waitSummary } from './summary.ts';

export const wait = {
  kind: 'wait',
  family: 'timing',
  title: 'Wait',
  explanation: 'Lets time pass, until a time of day, a date or an event.',
  config: waitSchema,
  defaults: waitDefaults,
  exits: waitExits,
  touch: null,
  waits: waitAlwaysWaits,
  summary: waitSummary,
  check: checkWait,
  fixes: (config, { code, params }) => {
    if (code === 'day-before-first' && config.mode === 'day') return [{ title: 'Wait until day 1', config: { ...config, day: 1 } }];
    const opens = params?.['opens'];
    if (code !== 'hour-outside-window' || config.mode === 'event' || typeof opens !== 'string') return [];
    return [{ title: `Go on at ${opens}`, config: { ...config, at: opens } }];
  },
  listensTo: (config) => (config.mode === 'event' ? [config.event] : []),
  leavesAt: waitLeavesAt,
  pace: waitPace,
  hour: (config) => (config.mode === 'event' ? null : config.at),
  resting: (step) => ({ waitingFor: waitPurpose(step.config), reasons: [] }),
  run: runWait,
} satisfies StepDefinition<'wait', WaitConfig>;
