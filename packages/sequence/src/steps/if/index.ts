import type { ConfigFix, StepDefinition, StepProblem } from '../definition/step-definition.ts';
import { afterLimit, limitPace, withDays } from '../definition/limit-days.ts';
import { checkIf } from './check.ts';
import { channelDefinition } from '../../channels/registry.ts';
import { CHANNELS } from '../../model/types.ts';
import { ifDefaults, ifExits, ifSchema, QUESTIONS } from './config.ts';
import type { IfConfig } from './config.ts';
import { runIf } from './run.ts';
import { ifPurpose, ifSummary } from './summary.ts';

export const ifStep = {
  kind: 'if',
  family: 'logic',
  title: 'If',
  explanation: 'Splits on how the lead engaged with a touch.',
  config: ifSchema,
  defaults: ifDefaults,
  exits: () => ifExits,
  touch: null,
  alwaysWaits: () => false,
  summary: ifSummary,
  check: checkIf,
  touchEvents: (config) => [config.what],
  decidesAtOnceOn: ({ within, of }) => (within !== null ? null : typeof of === 'string' ? of : of.touch),
  outcomeOf: ({ what, of, outcome }, exit) =>
    what !== 'outcome' || exit !== 'yes' ? null : { touch: typeof of === 'string' ? of : { id: of.touch }, outcome },
  fixes: (config, { code, params }) => {
    switch (code) {
      case 'condition-on-missing-touch':
      case 'condition-on-unsent-touch':
        return config.of === 'last' ? [] : [{ title: 'Use the last touch', config: { ...config, of: 'last' } }];
      case 'condition-too-soon':
        return [{ title: 'Wait up to 2 days for the answer', config: { ...config, within: ifDefaults().within } }];
      case 'unknown-link':
        return [{ title: 'Count any link', config: { ...config, link: null } }];
      case 'condition-never-true':
      case 'unknown-outcome':
        return otherCondition(config, params);
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
  describeWait: (step, _context, name) => ({ waitingFor: ifPurpose(step.config, name), reasons: [] }),
  run: runIf,
} satisfies StepDefinition<'if', IfConfig>;

/** The outcome of a manual touch; else the first event that the channel reports. */
function otherCondition(config: IfConfig, params: StepProblem['params']): readonly ConfigFix<IfConfig>[] {
  const known = params?.['known'];
  if (typeof known === 'string') {
    return [{ title: `Check for the outcome “${known}”`, config: { ...config, what: 'outcome', outcome: known } }];
  }
  const what = QUESTIONS.find((question) =>
    CHANNELS.some((channel) => channel === params?.['channel'] && channelDefinition(channel).answers.includes(question)),
  );
  return what === undefined ? [] : [{ title: `Check for “${what}”`, config: { ...config, what } }];
}
