import type { Database } from '@touchline/db';
import type { Kysely } from 'kysely';
import type { Pool } from 'pg';

/** A mail about an account: a sign-in link, an invitation or a new password. */
export interface AccountMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** What accounts need from the program. */
export interface AccountsDeps {
  readonly pool: Pool;
  readonly db: Kysely<Database>;
  /** Public address, with the base path. Links in mail start with it, and cookies are secure when it is https. */
  readonly baseUrl: string;
  readonly sendMail: (mail: AccountMail) => Promise<void>;
  readonly onError: (error: unknown, message: string) => void;
}
