import { createDb, createPool } from '@touchline/db';
import { simulatedClock } from '@touchline/testing';
import { engineDeps } from '../lib/database.ts';
import { drain } from '../lib/drain.ts';

// A worker process: on request, steps everything due at one instant and reports the number.
const [url = '', now = '0'] = process.argv.slice(2);
const pool = createPool(url, { max: 5, name: 'bench stepper' });
const deps = engineDeps(pool, createDb(pool), simulatedClock(Number(now)));
await pool.query('SELECT 1');
process.on('message', async () => {
  process.send?.(await drain(deps));
});
process.send?.('ready');
