import type { AccountMail } from '@touchline/accounts';
import { DEFAULT_WORKSPACE_ID, newId } from '@touchline/db';
import type { EngineDeps } from '@touchline/engine';

/**
 * Sends a mail about an account, through the same server or sandbox as other mail. It is about no lead, so limits and suppressions do not
 * apply. @throws Error with the reason when it was not sent
 */
export async function sendAccountMail(engine: EngineDeps, mail: AccountMail, workspaceId = DEFAULT_WORKSPACE_ID): Promise<void> {
  const { channels, sender } = engine;
  if (channels.email === undefined) throw new Error('No mail server is set up.');
  const id = newId();
  const domain = sender.address.split('@')[1] ?? 'localhost';
  const result = await channels.email.send({
    workspaceId,
    isTest: false,
    id,
    from: sender,
    to: mail.to,
    subject: mail.subject.replaceAll(/\s+/g, ' ').slice(0, 200),
    text: `${mail.text}\n`,
    html: null,
    headers: { 'Message-ID': `<account-${id}@${domain}>`, 'Auto-Submitted': 'auto-generated' },
  });
  if (!result.ok) throw new Error(result.error);
}
