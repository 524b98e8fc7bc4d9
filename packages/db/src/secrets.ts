import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { newId } from './ids.ts';
import type { Database } from './schema.ts';
import { openSecret, sealSecret, SECRETS } from './sealed-columns.ts';

/**
 * A random key of the workspace, by name; created on first use. 32 bytes, base64url. With `SECRET_KEY` the database has it sealed.
 *
 * @throws Error with a remedy when it is sealed and the key is missing
 */
export async function ensureSecret(db: Kysely<Database>, workspaceId: string, name: string): Promise<string> {
  const fresh = sealSecret(SECRETS, workspaceId, name, randomBytes(32).toString('base64url'));
  await db
    .insertInto('secrets')
    .values({ workspace_id: workspaceId, id: newId(), name, value: fresh })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'name']).doNothing())
    .execute();
  const { value } = await db
    .selectFrom('secrets')
    .select('value')
    .where('workspace_id', '=', workspaceId)
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return openSecret(SECRETS, workspaceId, name, value);
}
