import { DEFAULT_WORKSPACE_ID, ensureSecret } from '@touchline/db';
import type { AccountsDeps } from './context/accounts-deps.ts';
import { ensureLocalPerson } from './identity/local-person.ts';
import { type Auth, createAuth } from './sign-in/auth.ts';

/** Sign-in and identity of one installation. */
export interface Accounts {
  /** The library that signs people in; created on first use, because its secret is in the database. */
  readonly auth: () => Promise<Auth>;
  /** Signs cookies. */
  readonly secret: () => Promise<string>;
  readonly hasSso: boolean;
  /** Id of the first person, in local mode. */
  readonly localPerson: (name: string) => Promise<string>;
}

/** Retries after a failure: a short database outage must not last until the next start. */
function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () =>
    (made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    }));
}

/** Creates the accounts of an installation. Reads the database only when one of its functions is called. */
export function createAccounts(deps: AccountsDeps): Accounts {
  const secret = once(() => ensureSecret(deps.db, DEFAULT_WORKSPACE_ID, 'sign-in'));
  let person: Promise<string> | undefined;
  return {
    secret,
    hasSso: deps.sso !== null,
    auth: once(async () => createAuth(deps, await secret())),
    localPerson: (name) =>
      (person ??= ensureLocalPerson(deps.db, name).catch((error: unknown) => {
        person = undefined;
        throw error;
      })),
  };
}
