import { createHash } from 'node:crypto';
import type { Pool } from 'pg';

/** At most `attempts` within `seconds`. */
export interface Limit {
  /** What is counted, such as `sign-in:address:ada@example.com`. */
  readonly key: string;
  readonly attempts: number;
  readonly seconds: number;
}

const hash = (key: string): Buffer => createHash('sha256').update(key).digest();

/** The order of the keys is fixed so that two requests cannot deadlock. Each request removes some expired rows. */
const COUNT = `
  WITH limits AS (SELECT * FROM unnest($1::bytea[], $2::int[], $3::float8[]) AS l (key, allowed, seconds)),
  counted AS (
    INSERT INTO throttles AS t (key, attempts, resets_at)
    SELECT key, 1, now() + make_interval(secs => seconds) FROM limits ORDER BY key
    ON CONFLICT (key) DO UPDATE SET
      attempts = CASE WHEN t.resets_at <= now() THEN 1 ELSE least(t.attempts + 1, 1000000) END,
      resets_at = CASE WHEN t.resets_at <= now() THEN excluded.resets_at ELSE t.resets_at END
    RETURNING key, attempts, resets_at),
  expired AS (
    DELETE FROM throttles WHERE key IN (
      SELECT key FROM throttles WHERE resets_at < now() - interval '1 hour' AND key <> ALL ($1::bytea[]) LIMIT 10 FOR UPDATE SKIP LOCKED))
  SELECT max(extract(epoch FROM resets_at - now()))::float8 AS wait
  FROM counted JOIN limits USING (key) WHERE attempts > allowed`;

/**
 * Counts an attempt against each limit, in the database, so that all API processes share the count.
 *
 * @returns seconds until the next attempt is allowed; 0 when this one is
 */
export async function throttle(pool: Pool, limits: readonly Limit[]): Promise<number> {
  const { rows } = await pool.query<{ wait: number | null }>({
    name: 'throttle',
    text: COUNT,
    values: [limits.map(({ key }) => hash(key)), limits.map(({ attempts }) => attempts), limits.map(({ seconds }) => seconds)],
  });
  return Math.ceil(rows[0]?.wait ?? 0);
}

/** After a success, earlier failures of the same kind do not count. */
export async function resetThrottle(pool: Pool, key: string): Promise<void> {
  await pool.query('DELETE FROM throttles WHERE key = $1', [hash(key)]);
}
