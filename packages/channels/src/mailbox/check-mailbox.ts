import type { AllowList } from '../port/allow-list.ts';
import type { MailLogin } from '../port/mail-login.ts';
import { SmtpSession } from '../smtp/smtp-session.ts';
import { type MailFault, mailFault } from './mail-fault.ts';
import { mailboxImap } from './mailbox-imap.ts';
import { mailboxSmtp } from './mailbox-smtp.ts';

/** Whether signing in at a mail server worked, and otherwise what is wrong. */
export type MailCheck = { readonly ok: true } | ({ readonly ok: false } & MailFault);

/** A person waits for the answer. Milliseconds. */
const TIMEOUT = 15_000;

/** Signs in at the SMTP server, and sends nothing. */
export async function checkSmtp(login: MailLogin, allow: AllowList, timeout = TIMEOUT): Promise<MailCheck> {
  try {
    const server = mailboxSmtp(login, async () => login, allow);
    const session = await SmtpSession.open(server, { greeting: timeout, envelope: timeout, content: timeout });
    const signsIn = session.signedIn;
    session.quit();
    return signsIn ? { ok: true } : { ok: false, ...mailFault(new Error('The server offers no sign-in on this port.'), 'SMTP', login) };
  } catch (error) {
    return { ok: false, ...mailFault(error, 'SMTP', login) };
  }
}

/** Signs in at the IMAP server, and changes nothing. */
export async function checkImap(login: MailLogin, allow: AllowList, timeout = TIMEOUT): Promise<MailCheck> {
  try {
    const client = await mailboxImap(login, allow, timeout);
    // The promise below reports the same error. Without a listener it would end the process.
    client.on('error', () => undefined);
    try {
      await client.connect();
      return { ok: true };
    } finally {
      await client.logout().catch(() => client.close());
    }
  } catch (error) {
    return { ok: false, ...mailFault(error, 'IMAP', login) };
  }
}
