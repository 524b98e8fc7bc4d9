import { createChannels, NOTHING_ALLOWED } from '@touchline/channels';
import { createDb, createPool, databaseProblem, POOL_SIZE } from '@touchline/db';
import { createWorker, databaseClock, endWithParent, mailboxLogins } from '@touchline/engine';
import { pino } from 'pino';
import packageJson from '../package.json' with { type: 'json' };
import { readEnvironment } from './environment.ts';
import { serveHealth } from './serve-health.ts';

/** A batch in progress gets this long. Another worker finds the rest. */
const GRACE_MS = 8_000;

const environment = readEnvironment(process.env);
if (!environment.ok) {
  process.stderr.write(`${environment.problems.join('\n')}\n`);
  process.exit(1);
}
const {
  DATABASE_URL,
  BASE_URL,
  SMTP_URL,
  IMAP_URL,
  MAIL_FROM,
  MAILBOX_PER_HOUR,
  MAILBOX_PER_DAY,
  LOG_LEVEL,
  WEBHOOK_ALLOW,
  MAIL_ALLOW,
  HEALTH_PORT,
  HEALTH_HOST,
} = environment.value;

// `touchline up` has checked it for all that it starts. A short database outage must not prevent the start.
if (process.connected !== true) {
  const problem = await databaseProblem(DATABASE_URL, { connections: POOL_SIZE });
  if (problem !== null && problem.cause !== 'unreachable') {
    process.stderr.write(`${problem.message}\n`);
    process.exit(1);
  }
}

const logger = pino({ name: 'worker', level: LOG_LEVEL });
const pool = createPool(DATABASE_URL, {
  name: 'touchline worker',
  onError: (error) => logger.warn({ err: error }, 'a database connection broke'),
});
const db = createDb(pool);
const channels = createChannels({
  db,
  smtpUrl: SMTP_URL,
  imapUrl: IMAP_URL,
  mailboxes: mailboxLogins({ db }),
  mailAllow: MAIL_ALLOW,
  webhookAllow: WEBHOOK_ALLOW,
});
const mailboxLimits = { perHour: MAILBOX_PER_HOUR ?? null, perDay: MAILBOX_PER_DAY ?? null };
const started = createWorker(
  { pool, db, clock: databaseClock, channels, sender: MAIL_FROM, mailboxLimits, baseUrl: BASE_URL, logger },
  { version: packageJson.version, mailAllow: MAIL_ALLOW ?? NOTHING_ALLOWED },
);

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.exit(0), GRACE_MS).unref();
  await (await started).stop();
  await Promise.all(Object.values(channels).map((channel) => channel.close()));
  await pool.end();
  process.exit(0);
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
endWithParent(() => void stop());

const { workerId, pulse } = await started;
logger.info({ workerId, mail: channels.email?.provider }, 'worker started');

if (HEALTH_PORT !== undefined) {
  const health = serveHealth(pulse);
  health.on('error', (error) => {
    logger.fatal({ err: error }, 'cannot listen on HEALTH_PORT');
    process.exit(1);
  });
  health.listen(HEALTH_PORT, HEALTH_HOST ?? '127.0.0.1');
}
