import { type Database, newId } from '@touchline/db';
import { type Kysely, sql } from 'kysely';

const present = ({ created_at, ...row }: { id: string; name: string; created_at: Date }) => ({
  ...row,
  createdAt: created_at.toISOString(),
});

export async function findWorkspace(db: Kysely<Database>, id: string) {
  return present(await db.selectFrom('workspaces').select(['id', 'name', 'created_at']).where('id', '=', id).executeTakeFirstOrThrow());
}

export async function renameWorkspace(db: Kysely<Database>, id: string, name: string) {
  await db.updateTable('workspaces').set({ name }).where('id', '=', id).execute();
  return findWorkspace(db, id);
}

/** The user becomes the admin, and the workspace is the one used last. Null: the user is an admin of no workspace. */
export function createWorkspace(db: Kysely<Database>, userId: string, name: string) {
  const id = newId();
  return db.transaction().execute(async (trx) => {
    const { rows } =
      await sql`SELECT 1 FROM members WHERE user_id = ${userId} AND role = 'admin' AND deactivated_at IS NULL LIMIT 1`.execute(trx);
    if (rows.length === 0) return null;
    await trx.insertInto('workspaces').values({ id, name }).execute();
    await trx.insertInto('members').values({ workspace_id: id, user_id: userId, role: 'admin' }).execute();
    await trx.updateTable('users').set({ last_workspace_id: id }).where('id', '=', userId).execute();
    return findWorkspace(trx, id);
  });
}
