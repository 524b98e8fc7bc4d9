import type { StepDefinition, TouchText } from '../definition.ts';
import { checkText } from '../shared/check-text.ts';
import { checkVariants } from '../shared/check-variants.ts';
import { restingForLine } from '../shared/await-first-line.ts';
import { askingRep, checkFirstLine, firstLineFixes, hasFirstLine, repLimit, withPlaceInTexts } from '../shared/first-line.ts';
import { restingTouch } from '../shared/resting-touch.ts';
import { runTouch } from '../shared/run-touch.ts';
import { shorten } from '../shared/shorten.ts';
import { touchExits } from '../shared/touch-exits.ts';
import { touchFacts } from '../shared/touch-facts.ts';
import { smsDefaults, smsSchema } from './config.ts';
import type { SmsConfig } from './config.ts';

export const sms = {
  kind: 'sms',
  family: 'touch',
  title: 'SMS',
  explanation: 'Sends a text message to leads who agreed to get them.',
  config: smsSchema,
  defaults: smsDefaults,
  exits: touchExits,
  touch: touchFacts('sms', false),
  waits: () => false,
  summary: (config) => {
    const text = shorten(config.variants[0]?.text ?? '');
    return text === '' ? 'SMS without a text' : `SMS “${text}”`;
  },
  check: (config) => [
    ...checkVariants(config.variants),
    ...config.variants.flatMap((variant, index) => checkText(variant.text, `variants.${index}.text`, true, hasFirstLine(config))),
    ...checkFirstLine(config, smsTexts(config)),
  ],
  texts: smsTexts,
  fixes: (config, { code }) =>
    code === 'no-variant'
      ? [{ title: 'Add a variant', config: { ...config, variants: smsDefaults().variants } }]
      : firstLineFixes(config, code, withPlaceInTexts, askingRep()),
  askingForFirstLine: (config) => withPlaceInTexts({ ...config, personalisation: askingRep() }),
  resting: (step, context) => restingForLine(step.config, context) ?? restingTouch('sms', step.config.window, context),
  run: (step, context) =>
    runTouch(step, context, {
      channel: 'sms',
      byPerson: false,
      window: step.config.window,
      missingChannel: step.config.missingChannel,
      variants: step.config.variants,
      threadOf: null,
      firstLineWithin: repLimit(step.config),
      skipBy: 'next',
      afterwards: 'next',
    }),
} satisfies StepDefinition<'sms', SmsConfig>;

function smsTexts({ variants }: SmsConfig): readonly TouchText[] {
  return variants.map(({ id, text }, index) => ({ variant: id, part: 'body', path: `variants.${index}.text`, text }));
}
