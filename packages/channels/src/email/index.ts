import { lookUpSent } from '../imap/sent-folder.ts';
import type { CarrierDefinition } from '../port/carrier-definition.ts';
import type { ChannelAdapter } from '../port/port.ts';
import { createSandboxChannel } from '../sandbox/sandbox.ts';
import { createMailboxTransports, type MailboxTransports } from '../mailbox/mailbox-transports.ts';
import { NOTHING_ALLOWED } from '../port/allow-list.ts';
import { createSmtpChannel } from '../smtp/smtp.ts';
import { composeEmail, type EmailContent } from './compose-email.ts';

export const email = {
  compose: (content, { answered, ...options }) => {
    // A reply may leave its subject to its thread. Where the lead never got that, the subject of the thread still serves.
    const lacksSubject = options.thread === null && answered !== null && content.subject.trim() === '';
    return composeEmail(lacksSubject ? { ...content, subject: answered().subject } : content, options);
  },
  open: ({ db, smtpUrl, imapUrl, mailboxes, mailAllow }) => {
    const own = smtpUrl === undefined ? createSandboxChannel(db, 'email') : overSmtp(smtpUrl, imapUrl);
    if (mailboxes === undefined) return own;
    // Without a mail server test leads are tried out in the sandbox, also when the workspace has a mailbox.
    return byMailbox(own, createMailboxTransports(mailboxes, mailAllow ?? NOTHING_ALLOWED), (isTest) => smtpUrl !== undefined || !isTest);
  },
} satisfies CarrierDefinition<EmailContent>;

/** Messages of a connected mailbox go out through its server, and all others through the installation's. */
function byMailbox(own: ChannelAdapter, transports: MailboxTransports, usesConnected: (isTest: boolean) => boolean): ChannelAdapter {
  return {
    ...own,
    usesConnected,
    send: (message, options) => (message.mailbox === undefined ? own : transports).send(message, options),
    close: async () => {
      transports.close();
      await own.close();
    },
  };
}

function overSmtp(smtpUrl: string, imapUrl: string | undefined): ChannelAdapter {
  const smtp = createSmtpChannel({ url: smtpUrl });
  return imapUrl === undefined ? smtp : { ...smtp, lookUp: (messageIds) => lookUpSent({ url: imapUrl }, messageIds) };
}
