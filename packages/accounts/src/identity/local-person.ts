import { type Database, newId } from '@touchline/db';
import { type Kysely, sql } from 'kysely';

/**
 * The first person of an installation, who is created without a password at the first start in local mode, as an admin of all
 * workspaces. API processes that start together create one.
 */
export function ensureLocalPerson(db: Kysely<Database>, name: string): Promise<string> {
  return db.transaction().execute(async (trx) => {
    await sql`SELECT pg_advisory_xact_lock(hashtext('touchline:first-person'))`.execute(trx);
    const first = await trx.selectFrom('users').select('id').orderBy('created_at').orderBy('id').limit(1).executeTakeFirst();
    if (first !== undefined) return first.id;
    const id = newId();
    await trx
      .insertInto('users')
      .values({ id, name, email: `${id}@localhost` })
      .execute();
    await joinAllWorkspaces(trx, id);
    return id;
  });
}

/** Makes the user an admin of each workspace of the installation. */
export async function joinAllWorkspaces(db: Kysely<Database>, userId: string): Promise<void> {
  await sql`INSERT INTO members (workspace_id, user_id, role) SELECT id, ${userId}, 'admin' FROM workspaces
    ON CONFLICT (workspace_id, user_id) DO UPDATE SET role = 'admin', deactivated_at = NULL`.execute(db);
}
