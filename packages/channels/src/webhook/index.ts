import { NOTHING_ALLOWED } from '../port/allow-list.ts';
import type { CarrierDefinition } from '../port/carrier-definition.ts';
import { createSandboxChannel } from '../sandbox/sandbox.ts';
import { testsToSandbox } from '../sandbox/tests-to-sandbox.ts';
import { createWebhookChannel } from './webhook.ts';

export const webhook = {
  compose: null,
  open: ({ db, webhookAllow }) =>
    testsToSandbox(createWebhookChannel({ allow: webhookAllow ?? NOTHING_ALLOWED }), createSandboxChannel(db, 'webhook')),
} satisfies CarrierDefinition<never>;
