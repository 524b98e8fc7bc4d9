import { randomInt } from 'node:crypto';
import type pg from 'pg';

/** Whether a lock that one session holds keeps another out. Some servers only have functions of these names, which always say yes. */
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
    : 'DATABASE_URL leads to a server whose advisory locks do not exclude, as those of CockroachDB: messages could go out twice. Use PostgreSQL itself.';
}
