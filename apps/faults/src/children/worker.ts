import { createChannels } from '@touchline/channels';
import { createDb, createPool } from '@touchline/db';
import { createWorker, databaseClock, type Logger } from '@touchline/engine';
import { tableClock } from '../lib/table-clock.ts';

// A worker process like the product's, on the clock of the test if there is one. It counts its warnings.
const { DATABASE_URL = '', SMTP_URL, POOL = '10', CLOCK, SKEW = '0', LOUD } = process.env;
if (SKEW !== '0') skew(Number(SKEW));

let warnings = 0;
const warn = (details: object, message: string): void => {
  warnings += 1;
  if (LOUD !== undefined) console.error(message, (details as { err?: Error }).err?.message ?? '');
};
const logger: Logger = { debug: () => undefined, info: () => undefined, warn, error: warn };
const pool = createPool(DATABASE_URL, { max: Number(POOL), name: 'fault worker' });
const db = createDb(pool);
const channels = createChannels({ db, smtpUrl: SMTP_URL });
const worker = await createWorker({
  pool,
  db,
  clock: CLOCK === 'table' ? tableClock : databaseClock,
  channels,
  sender: { name: 'Ada Moreau', address: 'ada@touchline.example' },
  baseUrl: 'https://follow.example',
  logger,
});
process.send?.({ workerId: worker.workerId });
process.on('message', () => process.send?.({ warnings }));
process.on('SIGTERM', async () => {
  await worker.stop();
  process.exit(0);
});
process.on('disconnect', () => process.exit(1));

/** Milliseconds by which the machine's clock is off, for this process only. */
function skew(milliseconds: number): void {
  const Real = Date;
  const now = (): number => Real.now() + milliseconds;
  globalThis.Date = new Proxy(Real, {
    construct: (target, parts: [], newTarget) => Reflect.construct(target, parts.length === 0 ? [now()] : parts, newTarget) as object,
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
}
