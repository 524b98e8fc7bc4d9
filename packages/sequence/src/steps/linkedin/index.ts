import type { StepDefinition } from '../definition.ts';
import { firstLineFixes, withPlaceInTexts } from '../shared/first-line.ts';
import { afterLimit } from '../shared/limit-pace.ts';
import { restingTask, runTask } from '../shared/run-task.ts';
import { shorten } from '../shared/shorten.ts';
import { taskAlwaysWaits, taskExits, taskPace } from '../shared/task-exits.ts';
import { touchFacts } from '../shared/touch-facts.ts';
import { checkLinkedin } from './check.ts';
import { linkedinDefaults, linkedinSchema } from './config.ts';
import type { LinkedinAction, LinkedinConfig } from './config.ts';
import { linkedinTexts } from './texts.ts';

const ACTIONS: Record<LinkedinAction, string> = {
  connect: 'LinkedIn request',
  message: 'LinkedIn message',
  view: 'LinkedIn visit to the profile',
};

export const linkedin = {
  kind: 'linkedin',
  family: 'touch',
  title: 'LinkedIn',
  explanation: 'Gives a person the task to connect, to write or to look in, on LinkedIn.',
  config: linkedinSchema,
  defaults: linkedinDefaults,
  exits: taskExits,
  touch: (config) => ({ ...touchFacts('linkedin', true)(config), asks: config.action === 'connect' }),
  waits: taskAlwaysWaits,
  summary: (config) => {
    const text = config.action === 'view' ? '' : shorten(config.variants[0]?.text ?? '');
    return text === '' ? ACTIONS[config.action] : `${ACTIONS[config.action]} “${text}”`;
  },
  check: checkLinkedin,
  texts: linkedinTexts,
  askingForFirstLine: (config) => withPlaceInTexts({ ...config, personalisation: { from: 'rep' } }),
  outcomes: (config) => config.outcomes,
  leavesAt: (config, exit, clock) => (exit === 'limit' ? afterLimit(config.waitFor, clock) : clock.now),
  pace: taskPace<LinkedinConfig>(),
  fixes: (config, { code }) =>
    code === 'no-variant'
      ? [{ title: 'Add a variant', config: { ...config, variants: linkedinDefaults().variants } }]
      : firstLineFixes(config, code, withPlaceInTexts, { from: 'rep' }),
  resting: (step, context) => restingTask(step, context, { channel: 'linkedin' }),
  run: (step, context) =>
    runTask(step, context, {
      channel: 'linkedin',
      window: step.config.window,
      missingChannel: step.config.missingChannel,
      variants: step.config.action === 'view' ? [] : step.config.variants,
      waitFor: step.config.waitFor,
    }),
} satisfies StepDefinition<'linkedin', LinkedinConfig>;
