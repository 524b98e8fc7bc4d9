import type { StepDefinition, TouchText } from '../definition.ts';
import { checkOutcomes } from '../shared/check-outcomes.ts';
import { checkText } from '../shared/check-text.ts';
import { checkFirstLine, firstLineFixes, hasFirstLine, withFirstLine } from '../shared/first-line.ts';
import { afterLimit } from '../shared/limit-pace.ts';
import { restingTask, runTask } from '../shared/run-task.ts';
import { taskAlwaysWaits, taskExits, taskPace } from '../shared/task-exits.ts';
import { touchFacts } from '../shared/touch-facts.ts';
import { callDefaults, callSchema } from './config.ts';
import type { CallConfig } from './config.ts';

export const call = {
  kind: 'call',
  family: 'touch',
  title: 'Call',
  explanation: 'Gives a person the task to call, with a script.',
  config: callSchema,
  defaults: callDefaults,
  exits: taskExits,
  touch: (config) => ({ ...touchFacts('call', true)(config), anotherTime: config.anotherTime === true }),
  waits: taskAlwaysWaits,
  summary: (config) => {
    const sentence = config.voicemailScript.trim() === '' ? 'Call' : 'Call, or leave a voicemail';
    return config.anotherTime === true ? `${sentence}, at another time of day than last` : sentence;
  },
  check: (config) => [
    ...checkText(config.script, 'script', true, hasFirstLine(config)),
    ...checkText(config.voicemailScript, 'voicemailScript', false, hasFirstLine(config)),
    ...checkOutcomes(config.outcomes),
    ...checkFirstLine(config, callTexts(config)),
  ],
  texts: callTexts,
  fixes: (config, { code }) => firstLineFixes(config, code, withPlace, { from: 'rep' }),
  outcomes: (config) => config.outcomes,
  leavesAt: (config, exit, clock) => (exit === 'limit' ? afterLimit(config.waitFor, clock) : clock.now),
  pace: taskPace<CallConfig>(),
  resting: (step, context) => restingTask(step, context, { channel: 'call', anotherTime: step.config.anotherTime === true }),
  run: (step, context) =>
    runTask(step, context, {
      channel: 'call',
      window: step.config.window,
      missingChannel: step.config.missingChannel,
      anotherTime: step.config.anotherTime === true,
      variants: [],
      waitFor: step.config.waitFor,
    }),
} satisfies StepDefinition<'call', CallConfig>;

function callTexts({ script, voicemailScript }: CallConfig): readonly TouchText[] {
  return [
    { variant: null, part: 'script', path: 'script', text: script },
    { variant: null, part: 'voicemail', path: 'voicemailScript', text: voicemailScript },
  ];
}

function withPlace(config: CallConfig): CallConfig {
  return { ...config, script: withFirstLine(config.script) };
}
