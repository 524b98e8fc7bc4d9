import type { StepDefinition, TouchText } from '../definition/step-definition.ts';
import { checkText } from '../../text/check-text.ts';
import { checkVariants } from '../touch/touch-definition.ts';
import { askingRep, checkFirstLine, firstLineFixes, hasFirstLine, withPlaceInTexts } from '../touch/first-line.ts';
import { automaticTouch } from '../touch/automatic-touch.ts';
import { shorten } from '../../text/shorten.ts';
import { smsDefaults, smsSchema } from './config.ts';
import type { SmsConfig } from './config.ts';

export const sms = {
  kind: 'sms',
  family: 'touch',
  title: 'SMS',
  explanation: 'Sends a text message to leads with SMS consent.',
  config: smsSchema,
  defaults: smsDefaults,
  ...automaticTouch<SmsConfig>('sms'),
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
  askingForFirstLine: (config) => withPlaceInTexts({ ...config, personalization: askingRep() }),
} satisfies StepDefinition<'sms', SmsConfig>;

function smsTexts({ variants }: SmsConfig): readonly TouchText[] {
  return variants.map(({ id, text }, index) => ({ variant: id, part: 'body', path: `variants.${index}.text`, text }));
}
