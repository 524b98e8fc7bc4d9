import type { MailboxLogins } from '@touchline/channels';
import type { StoreDeps } from '../context/deps.ts';
import { findCredentials, findMailbox } from './find-mailbox.ts';
import { smtpLogin } from './mailbox-credentials.ts';

/** Sign-ins of connected mailboxes, for the channels of a worker. */
export function mailboxLogins(deps: Pick<StoreDeps, 'db'>): MailboxLogins {
  return {
    smtp: async (workspaceId, id) => {
      const [mailbox, credentials] = await Promise.all([findMailbox(deps, workspaceId, id), findCredentials(deps, workspaceId, id)]);
      if (mailbox === null) throw new Error('The mailbox was removed.');
      if (credentials === null) throw new Error(`The mailbox ${mailbox.address} has no sign-in. Connect it again.`);
      return smtpLogin(mailbox.smtp, credentials);
    },
  };
}
