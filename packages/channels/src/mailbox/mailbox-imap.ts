import type { ImapFlow } from 'imapflow';
import type { AllowList } from '../port/allow-list.ts';
import type { MailLogin } from '../port/mail-login.ts';
import { isIP } from 'node:net';
import { isTrustedNetwork, locateMailHost } from './locate-mail-host.ts';

/**
 * A client for the IMAP server of a connected mailbox, not connected yet. Add a listener for `error` before you connect.
 *
 * @param timeout milliseconds of silence after which the server counts as gone
 * @throws InternalAddress, or the error of the DNS
 */
export async function mailboxImap({ server, secret }: MailLogin, allow: AllowList, timeout = 30_000): Promise<ImapFlow> {
  const { host, port, security, user } = server;
  const address = await locateMailHost(host, allow);
  const mayBePlain = security === 'none' && isTrustedNetwork(host, address, allow);
  // Loaded by the few processes that read mail.
  const { ImapFlow: Client } = await import('imapflow');
  return new Client({
    host: address,
    ...(isIP(host) === 0 ? { servername: host } : {}),
    port,
    secure: security === 'tls',
    ...(security === 'tls' ? {} : { doSTARTTLS: !mayBePlain }),
    auth: { user, ...('password' in secret ? { pass: secret.password } : { accessToken: secret.accessToken }) },
    logger: false,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
  });
}
