import type { StepDefinition } from '../definition.ts';
import { afterLimit, limitPace, withDays } from '../shared/limit-pace.ts';
import { checkIf } from './check.ts';
import { ifDefaults, ifExits, ifSchema } from './config.ts';
import type { IfConfig } from './config.ts';
import { runIf } from './run.ts';
import { ifPurpose, ifSummary } from './summary.ts';

export const ifStep = {
  kind: 'if',
  family: 'logic',
  title: 'If',
  explanation: 'Takes one way or the other by what the lead did with a touch.',
  config: ifSchema,
  defaults: ifDefaults,
  exits: () => ifExits,
  touch: null,
  waits: () => false,
  summary: ifSummary,
  check: checkIf,
  asksAbout: (config) => [config.what],
  fixes: (config, { code }) => {
    switch (code) {
      case 'condition-on-missing-touch':
      case 'condition-on-unsent-touch':
        return config.of === 'last' ? [] : [{ title: 'Ask about the last touch', config: { ...config, of: 'last' } }];
      case 'unknown-link':
        return [{ title: 'Count any link', config: { ...config, link: null } }];
      default:
        return [];
    }
  },
  references: ({ of }) => (typeof of === 'string' ? [] : [of.touch]),
  renameReferences: (config, rename) => {
    if (typeof config.of === 'string') return config;
    const touch = rename(config.of.touch);
    return { ...config, of: touch === null ? 'last' : { touch } };
  },
  leavesAt: (config, exit, clock) => (exit === 'no' ? afterLimit(config.within, clock) : clock.now),
  pace: {
    read: (config) => limitPace(config.within),
    write: (config, days) => (config.within === null ? config : { ...config, within: withDays(config.within, days) }),
  },
  resting: (step, _context, name) => ({ waitingFor: ifPurpose(step.config, name), reasons: [] }),
  run: runIf,
} satisfies StepDefinition<'if', IfConfig>;
