import type { StepDefinition, StepProblem } from '../definition.ts';
import { checkUrl } from '../shared/check-url.ts';
import { NEXT } from '../shared/touch-exits.ts';
import { webhookBody } from './body.ts';
import { webhookDefaults, webhookSchema } from './config.ts';
import type { WebhookConfig } from './config.ts';

export const webhook = {
  kind: 'webhook',
  family: 'action',
  title: 'Webhook',
  explanation: 'Tells another system that the lead came here.',
  config: webhookSchema,
  defaults: webhookDefaults,
  exits: () => [NEXT],
  touch: null,
  waits: () => false,
  summary: ({ url }) => (url.trim() === '' ? 'Webhook without an address' : `Post to ${hostOf(url)}`),
  check: ({ url, data }) => [
    ...checkUrl(url, 'url'),
    ...data.flatMap(({ name }, index): readonly StepProblem[] =>
      name.trim() === '' ? [{ code: 'missing-content', severity: 'error', path: `data.${index}.name` }] : [],
    ),
  ],
  calls: ({ url }) => [url],
  run: (step, context) => ({
    go: NEXT.name,
    effects: [{ type: 'webhook', step: step.id, visit: context.state.visit, url: step.config.url, body: webhookBody(step, context) }],
  }),
} satisfies StepDefinition<'webhook', WebhookConfig>;

/** `https://user:secret@example.com/x?key=1` → `example.com`: what may be shown on a canvas. */
function hostOf(url: string): string {
  return /^https?:\/\/(?:[^/@]*@)?([^/?#]+)/i.exec(url)?.[1] ?? url;
}
