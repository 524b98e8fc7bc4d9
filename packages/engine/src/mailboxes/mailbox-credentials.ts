import type { MailLogin } from '@touchline/channels';
import { IMAP_SECRET, type MailServer, OAUTH_SECRET, openSecret, SMTP_SECRET, sealSecret } from '@touchline/db';

/** What a mailbox signs in with. Never leaves the server. */
export type MailboxCredentials =
  | { readonly auth: 'password'; readonly smtp: string; /** Null: the same as for SMTP. */ readonly imap: string | null }
  | { readonly auth: 'oauth'; readonly tokens: OAuthTokens };

/** Tokens of an OAuth sign-in. */
export interface OAuthTokens {
  readonly accessToken: string;
  readonly refreshToken: string | null;
  /** When the access token expires, in milliseconds. */
  readonly expiresAt: number;
}

/** Columns of a row that hold credentials. */
export interface SealedCredentials {
  readonly smtp_secret: string | null;
  readonly imap_secret: string | null;
  readonly oauth_secret: string | null;
}

export function sealCredentials(workspaceId: string, id: string, credentials: MailboxCredentials): SealedCredentials {
  if (credentials.auth === 'oauth') {
    const oauth = sealSecret(OAUTH_SECRET, workspaceId, id, JSON.stringify(credentials.tokens));
    return { smtp_secret: null, imap_secret: null, oauth_secret: oauth };
  }
  const { smtp, imap } = credentials;
  return {
    smtp_secret: sealSecret(SMTP_SECRET, workspaceId, id, smtp),
    imap_secret: imap === null ? null : sealSecret(IMAP_SECRET, workspaceId, id, imap),
    oauth_secret: null,
  };
}

/**
 * Null: the mailbox has none, and a person has to sign in.
 *
 * @throws Error with a remedy when the key of the installation is missing
 */
export function openCredentials(workspaceId: string, id: string, sealed: SealedCredentials): MailboxCredentials | null {
  const { smtp_secret: smtp, imap_secret: imap, oauth_secret: oauth } = sealed;
  if (oauth !== null) return { auth: 'oauth', tokens: JSON.parse(openSecret(OAUTH_SECRET, workspaceId, id, oauth)) as OAuthTokens };
  if (smtp === null) return null;
  return {
    auth: 'password',
    smtp: openSecret(SMTP_SECRET, workspaceId, id, smtp),
    imap: imap === null ? null : openSecret(IMAP_SECRET, workspaceId, id, imap),
  };
}

/** The sign-in at the IMAP server; null for a mailbox whose replies are not read. */
export function imapLogin(server: MailServer | null, credentials: MailboxCredentials): MailLogin | null {
  if (server === null) return null;
  return { server, secret: secretOf(credentials, credentials.auth === 'password' ? (credentials.imap ?? credentials.smtp) : '') };
}

/** How to sign in at the SMTP server of a mailbox. */
export function smtpLogin(server: MailServer, credentials: MailboxCredentials): MailLogin {
  return { server, secret: secretOf(credentials, credentials.auth === 'password' ? credentials.smtp : '') };
}

function secretOf(credentials: MailboxCredentials, password: string): MailLogin['secret'] {
  return credentials.auth === 'password' ? { password } : { accessToken: credentials.tokens.accessToken };
}
