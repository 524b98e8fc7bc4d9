import type { ChannelSet, Sender } from '@touchline/channels';
import type { Connections, Database } from '@touchline/db';
import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import type { Clock } from './clock.ts';
import type { MailboxLimits } from './mailbox.ts';

/** The part of pino's logger that the engine uses. */
export interface Logger {
  readonly debug: (details: object, message: string) => void;
  readonly info: (details: object, message: string) => void;
  readonly warn: (details: object, message: string) => void;
  readonly error: (details: object, message: string) => void;
}

/** What every function of the engine works with. */
export interface EngineDeps {
  /** Of the installation, or its part that sees one workspace. */
  readonly pool: Connections;
  /** Kysely on the same pool. */
  readonly db: Kysely<Database>;
  readonly clock: Clock;
  readonly channels: ChannelSet;
  /** Default sender of messages, for leads without an owner. */
  readonly sender: Sender;
  /** How many e-mails its mailbox may send, over all processes. Without limits when left out. */
  readonly mailboxLimits?: MailboxLimits;
  /** Public address of the installation, for tracked links. */
  readonly baseUrl: string;
  readonly logger: Logger;
}

/** Dependencies of the installation, which hold the pool itself. `inWorkspace` makes those of a workspace. */
export interface InstallationDeps extends EngineDeps {
  readonly pool: Pool;
}

/** Dependencies of functions that use only the database and send nothing. */
export type StoreDeps = Pick<EngineDeps, 'pool' | 'db' | 'clock' | 'logger'>;
