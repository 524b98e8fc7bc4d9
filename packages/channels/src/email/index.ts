import { lookUpSent } from '../imap/sent-folder.ts';
import type { CarrierDefinition } from '../port/carrier-definition.ts';
import type { ChannelAdapter } from '../port/port.ts';
import { createSandboxChannel } from '../sandbox/sandbox.ts';
import { createSmtpChannel } from '../smtp/smtp.ts';
import { composeEmail, type EmailContent } from './compose-email.ts';

export const email = {
  compose: (content, { answered, ...options }) => {
    // A reply may leave its subject to its thread. Where the lead never got that, the subject of the thread still serves.
    const lacksSubject = options.thread === null && answered !== null && content.subject.trim() === '';
    return composeEmail(lacksSubject ? { ...content, subject: answered().subject } : content, options);
  },
  open: ({ db, smtpUrl, imapUrl }) => (smtpUrl === undefined ? createSandboxChannel(db, 'email') : overSmtp(smtpUrl, imapUrl)),
} satisfies CarrierDefinition<EmailContent>;

function overSmtp(smtpUrl: string, imapUrl: string | undefined): ChannelAdapter {
  const smtp = createSmtpChannel({ url: smtpUrl });
  return imapUrl === undefined ? smtp : { ...smtp, lookUp: (messageIds) => lookUpSent({ url: imapUrl }, messageIds) };
}
