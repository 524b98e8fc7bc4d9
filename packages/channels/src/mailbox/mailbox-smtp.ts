import type { SMTPConnectionAuth } from 'nodemailer/lib/smtp-connection';
import XOAuth2 from 'nodemailer/lib/xoauth2';
import type { AllowList } from '../port/allow-list.ts';
import type { MailLogin } from '../port/mail-login.ts';
import type { SmtpServer } from '../smtp/smtp-server.ts';
import { isTrustedNetwork, locateMailHost } from './locate-mail-host.ts';

const WITHOUT_TLS = 'Choose TLS and its port, which is 465 at most providers.';

/**
 * The SMTP server of a connected mailbox.
 *
 * @param signIn asked for each connection, because tokens expire
 */
export function mailboxSmtp({ server }: Pick<MailLogin, 'server'>, signIn: () => Promise<MailLogin>, allow: AllowList): SmtpServer {
  const { host, port, security } = server;
  const mayBePlain = security === 'none' && isTrustedNetwork(host, host, allow);
  const requiresTls = security !== 'tls' && !mayBePlain;
  return {
    options: {
      host,
      port,
      secure: security === 'tls',
      ...(requiresTls ? { requireTLS: true } : {}),
      ...(mayBePlain ? { ignoreTLS: true } : {}),
    },
    auth: null,
    requiresTls,
    withoutTls: WITHOUT_TLS,
    locate: () => locateMailHost(host, allow),
    signIn: async () => smtpAuth(await signIn()),
  };
}

function smtpAuth({ server: { user }, secret }: MailLogin): SMTPConnectionAuth {
  if ('password' in secret) return { user, credentials: { user, pass: secret.password } };
  // The token is fresh: `signIn` renews it before the connection.
  return { user, method: 'XOAUTH2', oauth2: new XOAuth2({ user, accessToken: secret.accessToken }) };
}
