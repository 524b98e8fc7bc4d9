import type { MailServer } from '@touchline/db';

/** A mail server and how to sign in there. Must not be logged, stored or answered. */
export interface MailLogin {
  readonly server: MailServer;
  readonly secret: { readonly password: string } | { readonly accessToken: string };
}
