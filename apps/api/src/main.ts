import { Resolver } from 'node:dns/promises';
import { userInfo } from 'node:os';
import { fileURLToPath } from 'node:url';
import { createAdaptorServer } from '@hono/node-server';
import { createChannels, NOTHING_ALLOWED } from '@touchline/channels';
import { createDb, createPool, databaseProblem, POOL_SIZE } from '@touchline/db';
import { databaseClock, endWithParent } from '@touchline/engine';
import { pino } from 'pino';
import { createOwnerLink, readSso, type SsoOptions } from '@touchline/accounts';
import { accountsOf } from './accounts/accounts-of.ts';
import { createApp } from './app.ts';
import { readEnvironment } from './context/environment.ts';
import { isLoopbackHost } from './http/is-local.ts';
import { seedIfEmpty } from './seed/seed.ts';
import { VERSION } from './version.ts';

/** Open streams and requests in flight get this long. */
const GRACE_MS = 5_000;

const environment = readEnvironment(process.env);
if (!environment.ok) {
  process.stderr.write(`${environment.problems.join('\n')}\n`);
  process.exit(1);
}
const { PORT, HOST, DATABASE_URL, BASE_URL, SMTP_URL, MAIL_FROM, LOG_LEVEL, WEBHOOK_ALLOW, MAIL_ALLOW, LOCAL_MODE } = environment.value;

let sso: SsoOptions | null;
try {
  sso = readSso(process.env);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

// `touchline up` has checked it for all that it starts. A short database outage must not prevent the start.
if (process.connected !== true) {
  const problem = await databaseProblem(DATABASE_URL, { connections: POOL_SIZE });
  if (problem !== null && problem.cause !== 'unreachable') {
    process.stderr.write(`${problem.message}\n`);
    process.exit(1);
  }
}

const logger = pino({ name: 'api', level: LOG_LEVEL });
const pool = createPool(DATABASE_URL, {
  name: 'touchline api',
  onError: (error) => logger.warn({ err: error }, 'a database connection broke'),
});
const db = createDb(pool);
const channels = createChannels({ db, smtpUrl: SMTP_URL, webhookAllow: WEBHOOK_ALLOW });
const engine = { pool, db, clock: databaseClock, channels, sender: MAIL_FROM, baseUrl: BASE_URL, logger };

const accounts = accountsOf(engine, logger, sso);
const localPerson = LOCAL_MODE === 'true' && isLoopbackHost(HOST) ? userInfo().username : null;
const api = createApp({
  engine,
  accounts,
  localPerson,
  logger,
  baseUrl: BASE_URL,
  webRoot: fileURLToPath(new URL('../../web/dist', import.meta.url)),
  mailAllow: MAIL_ALLOW ?? NOTHING_ALLOWED,
  dns: new Resolver({ timeout: 3_000, tries: 2 }),
  mail: { smtp: SMTP_URL !== undefined, sandbox: true },
  version: VERSION,
});

const server = createAdaptorServer({ fetch: api.app.fetch });

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.exit(0), GRACE_MS).unref();
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  await api.close();
  await closed;
  await Promise.all(Object.values(channels).map((channel) => channel.close()));
  await pool.end();
  process.exit(0);
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
endWithParent(() => void stop());

// A short database outage must not prevent the start: this is only sample data.
if (!stopping) await seedIfEmpty(engine).catch((error: unknown) => logger.warn({ err: error }, 'seeding failed'));

// Through another address, or from another machine, people sign in: the first of them with this link.
if (!stopping && (localPerson === null || !isLoopbackHost(new URL(BASE_URL).hostname))) {
  const link = await createOwnerLink(pool, BASE_URL).catch((error: unknown) => {
    logger.warn({ err: error }, 'no owner link: the database cannot be reached');
    return null;
  });
  if (link !== null) {
    if (process.send === undefined) process.stdout.write(`Create the first account with this link, once and within 24 hours:\n${link}\n`);
    else process.send({ ownerLink: link });
  }
}

server.on('error', (error: NodeJS.ErrnoException) => {
  const refusal = error.code ?? 'unknown';
  // The parent process reports it, or tries another port.
  if (process.send !== undefined) process.send({ refusal }, () => process.exit(1));
  else {
    logger.fatal({ err: error }, 'cannot listen');
    process.exit(1);
  }
});
if (!stopping) {
  server.listen(PORT, HOST, () => {
    logger.info({ host: HOST, port: PORT }, 'listening');
    process.send?.({ listening: true });
  });
}
