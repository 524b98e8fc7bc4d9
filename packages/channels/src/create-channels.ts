import type { Database } from '@touchline/db';
import type { Kysely } from 'kysely';
import { lookUpSent } from './imap/sent-folder.ts';
import type { ChannelAdapter, ChannelSet } from './port/port.ts';
import { createSandboxChannel } from './sandbox/sandbox.ts';
import { testsOnly } from './sandbox/tests-only.ts';
import { testsToSandbox } from './sandbox/tests-to-sandbox.ts';
import { createSmtpChannel } from './smtp/smtp.ts';
import { type AllowList, NOTHING_ALLOWED } from './webhook/allow-list.ts';
import { createWebhookChannel } from './webhook/webhook.ts';

export interface ChannelOptions {
  readonly db: Kysely<Database>;
  readonly smtpUrl?: string | undefined;
  /** Of the mailbox that keeps copies of what goes out by `smtpUrl`. */
  readonly imapUrl?: string | undefined;
  /** Where in internal networks webhooks may go. */
  readonly webhookAllow?: AllowList | undefined;
}

/**
 * The channels of an installation. Without an address for SMTP all of it goes to the sandbox: that is for trying things out. With one,
 * mail really leaves, webhooks are called except for test leads, and what no provider is set up for reaches test leads only.
 */
export function createChannels(options: ChannelOptions): ChannelSet {
  const withoutProvider = (sandbox: ChannelAdapter, name: string) => (options.smtpUrl === undefined ? sandbox : testsOnly(sandbox, name));
  return {
    email: options.smtpUrl === undefined ? createSandboxChannel(options.db, 'email') : mail(options.smtpUrl, options.imapUrl),
    sms: withoutProvider(createSandboxChannel(options.db, 'sms'), 'SMS'),
    notice: withoutProvider(createSandboxChannel(options.db, 'notice'), 'in-app notice'),
    webhook: testsToSandbox(
      createWebhookChannel({ allow: options.webhookAllow ?? NOTHING_ALLOWED }),
      createSandboxChannel(options.db, 'webhook'),
    ),
  };
}

function mail(smtpUrl: string, imapUrl: string | undefined): ChannelAdapter {
  const smtp = createSmtpChannel({ url: smtpUrl });
  return imapUrl === undefined ? smtp : { ...smtp, lookUp: (messageIds) => lookUpSent({ url: imapUrl }, messageIds) };
}
