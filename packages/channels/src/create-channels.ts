import type { Database } from '@touchline/db';
import type { Kysely } from 'kysely';
import type { ChannelSet } from './port.ts';
import { createSandboxChannel } from './sandbox/sandbox.ts';
import { testsToSandbox } from './sandbox/tests-to-sandbox.ts';
import { createSmtpChannel } from './smtp/smtp.ts';
import { createWebhookChannel } from './webhook/webhook.ts';

/**
 * The channels of an installation: e-mail by SMTP when an address is given, calls of webhooks over HTTP except for test leads,
 * everything else into the sandbox.
 */
export function createChannels(options: { db: Kysely<Database>; smtpUrl?: string | undefined }): ChannelSet {
  return {
    email: options.smtpUrl === undefined ? createSandboxChannel(options.db, 'email') : createSmtpChannel({ url: options.smtpUrl }),
    sms: createSandboxChannel(options.db, 'sms'),
    notice: createSandboxChannel(options.db, 'notice'),
    webhook: testsToSandbox(createWebhookChannel(), createSandboxChannel(options.db, 'webhook')),
  };
}
