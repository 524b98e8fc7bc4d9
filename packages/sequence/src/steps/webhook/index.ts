import type { StepDefinition, StepProblem } from '../definition/step-definition.ts';
import { checkUrl } from '../../text/check-url.ts';
import { NEXT } from '../definition/exits.ts';
import { webhookBody } from './body.ts';
import { webhookDefaults, webhookSchema } from './config.ts';
import type { WebhookConfig } from './config.ts';

export const webhook = {
  kind: 'webhook',
  family: 'action',
  title: 'Webhook',
  explanation: 'Notifies another system that the lead reached this step.',
  config: webhookSchema,
  defaults: webhookDefaults,
  exits: () => [NEXT],
  touch: null,
  alwaysWaits: () => false,
  summary: ({ url }) => (url.trim() === '' ? 'Webhook without an address' : `Post to ${hostOf(url)}`),
  check: ({ url, data }) => [
    ...(hasPlaceholder(url) && !isBroken(url) ? [unfilled('url')] : checkUrl(url, 'url')),
    ...data.flatMap(({ name, value }, index): readonly StepProblem[] => [
      ...(name.trim() === '' ? [{ code: 'missing-content', severity: 'error', path: `data.${index}.name` } as const] : []),
      ...(hasPlaceholder(value) ? [unfilled(`data.${index}.value`)] : []),
    ]),
  ],
  calls: ({ url }) => [url],
  run: (step, context) => ({
    go: NEXT.name,
    effects: [{ type: 'webhook', step: step.id, visit: context.state.visit, url: step.config.url, body: webhookBody(step, context) }],
  }),
} satisfies StepDefinition<'webhook', WebhookConfig>;

const hasPlaceholder = (text: string): boolean => /\{\{|\{%/.test(text);
/** The URL without its placeholders, which may contain spaces. */
const isBroken = (url: string): boolean => checkUrl(url.replaceAll(/\{\{.*?\}\}|\{%.*?%\}/g, 'x'), 'url').length > 0;
const unfilled = (path: string): StepProblem => ({ code: 'webhook-merge-field', severity: 'warning', path });

/** `https://user:secret@example.com/x?key=1` → `example.com`, because the canvas must not show secrets. */
function hostOf(url: string): string {
  return /^https?:\/\/(?:[^/@]*@)?([^/?#]+)/i.exec(url)?.[1] ?? url;
}
