import { type Connections, retry } from '@touchline/db';
import type { PoolClient } from 'pg';

/** Deadlock and serialization failure: the same work succeeds when it is simply done again. */
const RETRYABLE = new Set(['40001', '40P01']);
const ATTEMPTS = 5;
/** Milliseconds, more with each attempt. */
const PAUSE = 20;

/** Runs `work` in one transaction and retries it after a deadlock. Any other error rolls back and throws. */
export function inTransaction<T>(pool: Connections, work: (client: PoolClient) => Promise<T>): Promise<T> {
  return withRetries(() => once(pool, work));
}

/** SQLSTATE of a database error; undefined for any other error, a lost connection included. */
export function sqlState(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
}

/** Whether the error is about the data (class 22 and 23, or a limit in 54), so that trying again would give it again. */
export function isDataError(error: unknown): boolean {
  return /^(22|23|54)/.test(sqlState(error) ?? '');
}

/** Whether every retry would fail the same way: the data is wrong, or the statement itself is (class 42). */
export function isPermanentError(error: unknown): boolean {
  return isDataError(error) || sqlState(error)?.startsWith('42') === true;
}

/** Runs `work` on one connection without a transaction around it: each statement is its own. Done again after a deadlock. */
export function onConnection<T>(pool: Connections, work: (client: PoolClient) => Promise<T>): Promise<T> {
  return withRetries(async () => {
    const client = await pool.connect();
    try {
      return await work(client);
    } finally {
      client.release();
    }
  });
}

function withRetries<T>(work: () => Promise<T>): Promise<T> {
  return retry(work, {
    attempts: ATTEMPTS,
    when: (error) => RETRYABLE.has(sqlState(error) ?? ''),
    // Jitter, so that retries do not collide again.
    pause: (failures) => Math.random() * PAUSE * failures,
  });
}

/**
 * A process that loses its connection in a transaction must not keep its rows locked until TCP notices, which takes up to two hours: the
 * server ends an idle transaction, or one whose client does not read, after seconds.
 */
const BEGIN = `BEGIN; SET LOCAL idle_in_transaction_session_timeout = '15s'; SET LOCAL tcp_user_timeout = '15s'`;

async function once<T>(pool: Connections, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(BEGIN);
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    // A connection that cannot roll back is destroyed instead of returned to the pool.
    await client.query('ROLLBACK').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
