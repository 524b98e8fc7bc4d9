import type { Identity } from '@touchline/accounts';
import type { Database } from '@touchline/db';
import { type Kysely, sql } from 'kysely';

/** Sessions of the user that have not expired. Tokens stay here. */
export async function userSessions(db: Kysely<Database>, { id, sessionId }: Identity) {
  const rows = await db
    .selectFrom('sessions')
    .select(['id', 'created_at', 'updated_at', 'expires_at', 'ip_address', 'user_agent'])
    .where('user_id', '=', id)
    .where('expires_at', '>', sql<Date>`now()`)
    .orderBy('created_at', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    current: row.id === sessionId,
    createdAt: row.created_at.toISOString(),
    lastUsedAt: row.updated_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    ip: row.ip_address,
    userAgent: row.user_agent,
  }));
}

export async function removeSession(db: Kysely<Database>, userId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('sessions').where('user_id', '=', userId).where('id', '=', id).executeTakeFirst();
  return numDeletedRows === 1n;
}

export async function removeOtherSessions(db: Kysely<Database>, { id, sessionId }: Identity): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('sessions')
    .where('user_id', '=', id)
    .$if(sessionId !== null, (query) => query.where('id', '!=', sessionId))
    .executeTakeFirst();
  return Number(numDeletedRows);
}
