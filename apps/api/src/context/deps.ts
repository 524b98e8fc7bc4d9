import type { Accounts } from '@touchline/accounts';
import type { AllowList, DnsLookups } from '@touchline/channels';
import type { EngineDeps, InstallationDeps } from '@touchline/engine';
import type { Logger } from 'pino';

/** External dependencies of the app. Built in `main.ts`, in tests from a throw-away database. */
export interface AppDeps extends ApiDeps {
  readonly engine: InstallationDeps;
}

/** Dependencies of a handler. */
export interface ApiDeps {
  /** Pool, Kysely, clock and channels; the API never writes an enrollment but through it. Handlers of a workspace see its rows only. */
  readonly engine: EngineDeps;
  readonly accounts: Accounts;
  /** Local mode: requests of this machine need no sign-in and act as the first person, who gets this name. Null: all sign in. */
  readonly localPerson: string | null;
  readonly logger: Logger;
  /** Where the world reaches us: origin of tracked links, and the one foreign name that the host check lets through. */
  readonly baseUrl: string;
  /** Folder of the built web app; need not exist. */
  readonly webRoot: string;
  /** How messages leave, for the status page. */
  readonly mail: { readonly smtp: boolean; readonly sandbox: boolean };
  /** Where in internal networks mail servers of connected mailboxes may be. */
  readonly mailAllow: AllowList;
  /** Name servers for the check of a sending domain. */
  readonly dns: DnsLookups;
  readonly version: string;
}
