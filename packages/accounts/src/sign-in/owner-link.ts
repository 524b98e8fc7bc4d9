import { newId } from '@touchline/db';
import type { Pool } from 'pg';
import { hashToken, newToken } from '../tokens/token.ts';

const HOURS = 24;

/** Whether no admin of the installation can sign in yet. */
export async function needsOwner(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ needed: boolean }>(
    `SELECT NOT EXISTS (SELECT 1 FROM members m JOIN accounts a ON a.user_id = m.user_id
       WHERE m.role = 'admin' AND m.deactivated_at IS NULL) AS needed`,
  );
  return rows[0]?.needed ?? false;
}

/** A link that creates the owner: once, within a day. A new one replaces the ones before. Null: there is an owner. */
export async function createOwnerLink(pool: Pool, baseUrl: string): Promise<string | null> {
  if (!(await needsOwner(pool))) return null;
  const token = newToken();
  await pool.query(
    `WITH earlier AS (DELETE FROM owner_links WHERE used_at IS NULL)
     INSERT INTO owner_links (id, token_hash, expires_at) VALUES ($1, $2, now() + make_interval(hours => $3))`,
    [newId(), hashToken(token), HOURS],
  );
  // In the fragment, which no server and no access log sees.
  return `${baseUrl}/setup#token=${token}`;
}
