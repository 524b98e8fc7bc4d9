import type { Database } from '@touchline/db';
import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import type { Role } from '../roles/roles.ts';

/** A mail about an account: a sign-in link, an invitation or a new password. */
export interface AccountMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Single sign-on at an OpenID provider. */
export interface SsoOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Roles by group of the provider. `*` is everyone; the highest role counts. */
  readonly roles: readonly { readonly group: string; readonly role: Role }[];
  readonly groupsClaim: string;
  readonly scopes: readonly string[];
}

/** What accounts need from the program. */
export interface AccountsDeps {
  readonly pool: Pool;
  readonly db: Kysely<Database>;
  /** Public address, with the base path. Links in mail start with it, and cookies are secure when it is https. */
  readonly baseUrl: string;
  readonly sendMail: (mail: AccountMail) => Promise<void>;
  /** Sign-in at an OpenID provider; null without. */
  readonly sso: SsoOptions | null;
  readonly onError: (error: unknown, message: string) => void;
}
