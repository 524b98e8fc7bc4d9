import type { SMTPConnectionAuth, SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import { isLoopback } from '../port/is-loopback.ts';

/** A mail server and how to talk to it, from its address. */
export interface SmtpServer {
  readonly options: SMTPConnectionOptions;
  readonly auth: SMTPConnectionAuth | null;
  /** The password must not leave without encryption. */
  readonly requiresTls: boolean;
  /** How a person gets encryption, or does without. */
  readonly withoutTls: string;
  /** Asked for each connection: the address to connect to. Throws when the host is not allowed. */
  readonly locate?: () => Promise<string>;
  /** Asked for each connection, instead of `auth`: tokens expire. */
  readonly signIn?: () => Promise<SMTPConnectionAuth>;
}

/**
 * `smtp://user:password@host:587` or `smtps://…`. A password is sent over an encrypted connection only, unless the server is on this
 * machine or the address ends in `?allowPlaintext=true`.
 */
export function readSmtpUrl(url: string): SmtpServer {
  const {
    auth: login,
    allowPlaintext,
    ...options
  } = parseConnectionUrl(url) as SMTPConnectionOptions & {
    auth?: { user?: string; pass?: string };
    allowPlaintext?: unknown;
  };
  const auth =
    login?.user === undefined || login.user === '' ? null : { user: login.user, credentials: { user: login.user, pass: login.pass ?? '' } };
  const requiresTls = auth !== null && options.secure !== true && allowPlaintext !== true && !isLoopback(options.host ?? 'localhost');
  return { options: { ...options, ...(requiresTls ? { requireTLS: true } : {}) }, auth, requiresTls, withoutTls: WITHOUT_TLS };
}

const WITHOUT_TLS = 'Use smtps://, or add ?allowPlaintext=true to SMTP_URL where the network is safe.';
