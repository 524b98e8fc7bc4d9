import type { StepDefinition } from '../definition/step-definition.ts';
import { firstLineFixes, withPlaceInTexts } from '../touch/first-line.ts';
import { shorten } from '../../text/shorten.ts';
import { manualTouch } from '../touch/manual-touch.ts';
import { checkLinkedin } from './check.ts';
import { linkedinDefaults, linkedinSchema } from './config.ts';
import type { LinkedinAction, LinkedinConfig } from './config.ts';
import { linkedinTexts } from './texts.ts';

const ACTIONS: Record<LinkedinAction, string> = {
  connect: 'LinkedIn connection request',
  message: 'LinkedIn message',
  view: 'LinkedIn profile view',
};

const task = manualTouch<LinkedinConfig>('linkedin', ({ action, variants }) => (action === 'view' ? [] : variants));

export const linkedin = {
  kind: 'linkedin',
  family: 'touch',
  title: 'LinkedIn',
  explanation: 'Creates a LinkedIn task: connect, send a message or view the profile.',
  config: linkedinSchema,
  defaults: linkedinDefaults,
  ...task,
  touch: (config) => ({ ...task.touch(config), asks: config.action === 'connect' }),
  summary: (config) => {
    const text = config.action === 'view' ? '' : shorten(config.variants[0]?.text ?? '');
    return text === '' ? ACTIONS[config.action] : `${ACTIONS[config.action]} “${text}”`;
  },
  check: checkLinkedin,
  texts: linkedinTexts,
  askingForFirstLine: (config) => withPlaceInTexts({ ...config, personalization: { from: 'rep' } }),
  fixes: (config, { code }) =>
    code === 'no-variant'
      ? [{ title: 'Add a variant', config: { ...config, variants: linkedinDefaults().variants } }]
      : firstLineFixes(config, code, withPlaceInTexts, { from: 'rep' }),
} satisfies StepDefinition<'linkedin', LinkedinConfig>;
