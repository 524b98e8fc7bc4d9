import type { StepDefinition, TouchText } from '../definition/step-definition.ts';
import { checkText } from '../../text/check-text.ts';
import { checkUrl } from '../../text/check-url.ts';
import { checkVariants } from '../touch/touch-definition.ts';
import { askingRep, checkFirstLine, firstLineFixes, hasFirstLine, withPlaceInTexts } from '../touch/first-line.ts';
import { automaticTouch } from '../touch/automatic-touch.ts';
import { shorten } from '../../text/shorten.ts';
import { noticeDefaults, noticeSchema } from './config.ts';
import type { NoticeConfig } from './config.ts';

export const notice = {
  kind: 'notice',
  family: 'touch',
  title: 'In-app message',
  explanation: 'Shows the lead a message inside your product.',
  config: noticeSchema,
  defaults: noticeDefaults,
  ...automaticTouch<NoticeConfig>('notice'),
  summary: (config) => {
    const title = shorten(config.variants[0]?.title ?? '', 80);
    return title === '' ? 'In-app message without a title' : `In-app message “${title}”`;
  },
  check: (config) => [
    ...checkVariants(config.variants),
    ...config.variants.flatMap(({ title, text, link }, index) => [
      ...checkText(title, `variants.${index}.title`, true, hasFirstLine(config)),
      ...checkText(text, `variants.${index}.text`, true, hasFirstLine(config)),
      ...(link === '' ? [] : checkUrl(link, `variants.${index}.link`)),
    ]),
    ...checkFirstLine(config, noticeTexts(config)),
  ],
  texts: noticeTexts,
  fixes: (config, { code }) =>
    code === 'no-variant'
      ? [{ title: 'Add a variant', config: { ...config, variants: noticeDefaults().variants } }]
      : firstLineFixes(config, code, withPlaceInTexts, askingRep()),
  askingForFirstLine: (config) => withPlaceInTexts({ ...config, personalization: askingRep() }),
} satisfies StepDefinition<'notice', NoticeConfig>;

function noticeTexts({ variants }: NoticeConfig): readonly TouchText[] {
  return variants.flatMap(({ id, title, text, link }, index): readonly TouchText[] => [
    { variant: id, part: 'subject', path: `variants.${index}.title`, text: title },
    { variant: id, part: 'body', path: `variants.${index}.text`, text },
    ...(link === '' ? [] : [{ variant: id, part: 'link', path: `variants.${index}.link`, text: link } as const]),
  ]);
}
