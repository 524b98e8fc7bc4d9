import { randomInt } from 'node:crypto';
import type pg from 'pg';

/** Whether a lock of one session excludes other sessions. Some servers have these functions, but they always return true. */
export async function lockProblem(one: pg.Client, two: pg.Client): Promise<string | null> {
  const key = randomInt(2 ** 47);
  const take = async (client: pg.Client): Promise<boolean | undefined> => {
    const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1::bigint) AS taken', [key]);
    return rows[0]?.taken;
  };
  let excludes = false;
  try {
    excludes = (await take(one)) === true && (await take(two)) === false;
    await one.query('SELECT pg_advisory_unlock($1::bigint)', [key]);
    excludes &&= (await take(two)) === true;
  } catch {
    excludes = false;
  }
  return excludes
    ? null
    : 'DATABASE_URL points to a server whose advisory locks do not exclude other sessions, such as CockroachDB. Messages could go out twice. Use PostgreSQL itself.';
}
