import type { StepDefinition } from '../definition/step-definition.ts';
import { awaitedEvents, awaitedKey } from './awaited.ts';
import { checkWait } from './check.ts';
import { waitAlwaysWaits, waitDefaults, waitExits, waitSchema } from './config.ts';
import type { WaitConfig } from './config.ts';
import { waitLeavesAt } from './leaves-at.ts';
import { waitPace } from './pace.ts';
import { describeWait } from './describe-wait.ts';
import { runWait } from './run.ts';
import { waitSummary } from './summary.ts';

export const wait = {
  kind: 'wait',
  family: 'timing',
  title: 'Wait',
  explanation: 'Waits for a set time, a time of day, a date or an event.',
  config: waitSchema,
  defaults: waitDefaults,
  exits: waitExits,
  touch: null,
  alwaysWaits: waitAlwaysWaits,
  isPause: (config) => config.mode === 'duration' && config.at === null && (config.unit === 'minutes' || config.unit === 'hours'),
  summary: waitSummary,
  check: checkWait,
  fixes: (config, { code, path, params }) => {
    if (path === 'apart.of' && config.mode === 'day' && config.apart !== undefined) {
      return [{ title: 'Count from the last touch', config: { ...config, apart: { ...config.apart, of: 'last' } } }];
    }
    if (code === 'day-before-first' && config.mode === 'day') return [{ title: 'Wait until day 1', config: { ...config, day: 1 } }];
    const opens = params?.['opens'];
    if (code !== 'hour-outside-window' || config.mode === 'event' || typeof opens !== 'string') return [];
    return [{ title: `Continue at ${opens}`, config: { ...config, at: opens } }];
  },
  leadEvents: (config) => (config.mode === 'event' ? awaitedEvents(config).map(awaitedKey) : []),
  leavesAt: waitLeavesAt,
  pace: waitPace,
  hour: (config) => (config.mode === 'event' ? null : config.at),
  references: (config) =>
    config.mode === 'day' && config.apart !== undefined && config.apart.of !== 'last' ? [config.apart.of.touch] : [],
  renameReferences: (config, rename) => {
    if (config.mode !== 'day' || config.apart === undefined || config.apart.of === 'last') return config;
    const touch = rename(config.apart.of.touch);
    return { ...config, apart: { ...config.apart, of: touch === null ? 'last' : { touch } } };
  },
  describeWait: describeWait,
  run: runWait,
} satisfies StepDefinition<'wait', WaitConfig>;
