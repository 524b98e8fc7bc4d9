import type { Database } from '@touchline/db';
import type { Kysely } from 'kysely';
import { lookUpSent } from './imap/sent-folder.ts';
import type { ChannelAdapter, ChannelSet } from './port.ts';
import { createSandboxChannel } from './sandbox/sandbox.ts';
import { testsToSandbox } from './sandbox/tests-to-sandbox.ts';
import { createSmtpChannel } from './smtp/smtp.ts';
import { createWebhookChannel } from './webhook/webhook.ts';

export interface ChannelOptions {
  readonly db: Kysely<Database>;
  readonly smtpUrl?: string | undefined;
  /** Of the mailbox that keeps copies of what goes out by `smtpUrl`. */
  readonly imapUrl?: string | undefined;
}

/**
 * The channels of an installation: e-mail by SMTP when an address is given, calls of webhooks over HTTP except for test leads,
 * everything else into the sandbox.
 */
export function createChannels(options: ChannelOptions): ChannelSet {
  return {
    email: options.smtpUrl === undefined ? createSandboxChannel(options.db, 'email') : mail(options.smtpUrl, options.imapUrl),
    sms: createSandboxChannel(options.db, 'sms'),
    notice: createSandboxChannel(options.db, 'notice'),
    webhook: testsToSandbox(createWebhookChannel(), createSandboxChannel(options.db, 'webhook')),
  };
}

function mail(smtpUrl: string, imapUrl: string | undefined): ChannelAdapter {
  const smtp = createSmtpChannel({ url: smtpUrl });
  return imapUrl === undefined ? smtp : { ...smtp, lookUp: (messageIds) => lookUpSent({ url: imapUrl }, messageIds) };
}
