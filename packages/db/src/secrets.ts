import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { newId } from './ids.ts';
import type { Database } from './schema.ts';

/** A random key of the workspace, by name; created on first use. 32 bytes, base64url. */
export async function ensureSecret(db: Kysely<Database>, workspaceId: string, name: string): Promise<string> {
  await db
    .insertInto('secrets')
    .values({ workspace_id: workspaceId, id: newId(), name, value: randomBytes(32).toString('base64url') })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'name']).doNothing())
    .execute();
  const { value } = await db
    .selectFrom('secrets')
    .select('value')
    .where('workspace_id', '=', workspaceId)
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return value;
}
