import { type Accounts, createAccounts, type SsoOptions } from '@touchline/accounts';
import type { InstallationDeps } from '@touchline/engine';
import type { Logger } from 'pino';
import { sendAccountMail } from './account-mail.ts';

/** Accounts on the database and the mail server of the engine. */
export function accountsOf(engine: InstallationDeps, logger: Logger, sso: SsoOptions | null = null): Accounts {
  return createAccounts({
    pool: engine.pool,
    db: engine.db,
    baseUrl: engine.baseUrl,
    sendMail: (mail) => sendAccountMail(engine, mail),
    sso,
    onError: (error, message) => logger.error({ err: error }, message),
  });
}
