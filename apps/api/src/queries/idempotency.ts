import type { Database } from '@touchline/db';
import { type Kysely, sql } from 'kysely';

export interface KeptAnswer {
  readonly requestHash: Buffer;
  readonly answer: Buffer | null;
}

/** True: the key is new, and the caller does the work. Removes some keys that are over a day old. */
export async function claimKey(db: Kysely<Database>, workspaceId: string, keyHash: Buffer, requestHash: Buffer): Promise<boolean> {
  await sql`
    DELETE FROM idempotency_keys WHERE workspace_id = ${workspaceId} AND key_hash IN (
      SELECT key_hash FROM idempotency_keys WHERE workspace_id = ${workspaceId} AND created_at < now() - interval '1 day'
      ORDER BY created_at LIMIT 20 FOR UPDATE SKIP LOCKED)`.execute(db);
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('idempotency_keys')
    .values({ workspace_id: workspaceId, key_hash: keyHash, request_hash: requestHash })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function findAnswer(db: Kysely<Database>, workspaceId: string, keyHash: Buffer): Promise<KeptAnswer | null> {
  const row = await db
    .selectFrom('idempotency_keys')
    .select(['request_hash as requestHash', 'answer'])
    .where('workspace_id', '=', workspaceId)
    .where('key_hash', '=', keyHash)
    .executeTakeFirst();
  return row ?? null;
}

export async function keepAnswer(db: Kysely<Database>, workspaceId: string, keyHash: Buffer, answer: Buffer): Promise<void> {
  await db
    .updateTable('idempotency_keys')
    .set({ answer })
    .where('workspace_id', '=', workspaceId)
    .where('key_hash', '=', keyHash)
    .execute();
}

/** The request failed without an effect, so the same key may try again. */
export async function releaseKey(db: Kysely<Database>, workspaceId: string, keyHash: Buffer): Promise<void> {
  await db.deleteFrom('idempotency_keys').where('workspace_id', '=', workspaceId).where('key_hash', '=', keyHash).execute();
}
