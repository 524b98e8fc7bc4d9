import type { StepDefinition } from '../definition.ts';
import { checkOutcomes } from '../shared/check-outcomes.ts';
import { checkText } from '../shared/check-text.ts';
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
    ...checkText(config.script, 'script', true),
    ...checkText(config.voicemailScript, 'voicemailScript', false),
    ...checkOutcomes(config.outcomes),
  ],
  texts: (config) => [
    { variant: null, part: 'script', path: 'script', text: config.script },
    { variant: null, part: 'voicemail', path: 'voicemailScript', text: config.voicemailScript },
  ],
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
