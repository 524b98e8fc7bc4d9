import { hashToken, newToken, type Permission } from '@touchline/accounts';
import { type Database, newId } from '@touchline/db';
import { type Kysely, sql } from 'kysely';

const MOST = 1_000;

/** Characters of a key that the list shows: enough to recognize it, too few to guess it. */
const SHOWN = 8;

const select = (db: Kysely<Database>, workspaceId: string) =>
  db
    .selectFrom('api_keys as k')
    .leftJoin('users as u', 'u.id', 'k.created_by')
    .select([
      'k.id',
      'k.name',
      'k.prefix',
      'k.scopes',
      'k.created_at',
      'k.expires_at',
      'k.last_used_at',
      'k.revoked_at',
      'u.name as createdBy',
    ])
    .where('k.workspace_id', '=', workspaceId);

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

const present = ({ id, name, prefix, scopes, created_at, expires_at, last_used_at, revoked_at, createdBy }: Row) => ({
  id,
  name,
  prefix,
  // The contract checked them when the key was created.
  scopes: scopes as Permission[],
  createdBy,
  createdAt: created_at.toISOString(),
  expiresAt: expires_at?.toISOString() ?? null,
  lastUsedAt: last_used_at?.toISOString() ?? null,
  revokedAt: revoked_at?.toISOString() ?? null,
});

export async function listApiKeys(db: Kysely<Database>, workspaceId: string) {
  return (await select(db, workspaceId).orderBy('k.id', 'desc').limit(MOST).execute()).map(present);
}

export interface NewApiKey {
  readonly workspaceId: string;
  readonly name: string;
  readonly scopes: readonly Permission[];
  readonly expiresAt: string | null;
  readonly createdBy: string | null;
}

export async function createApiKey(db: Kysely<Database>, { workspaceId, name, scopes, expiresAt, createdBy }: NewApiKey) {
  const key = `tl_${newToken()}`;
  const id = newId();
  await db
    .insertInto('api_keys')
    .values({
      workspace_id: workspaceId,
      id,
      name,
      prefix: key.slice(0, SHOWN),
      hash: hashToken(key),
      scopes: [...new Set(scopes)],
      created_by: createdBy,
      expires_at: expiresAt,
    })
    .execute();
  const row = await select(db, workspaceId).where('k.id', '=', id).executeTakeFirstOrThrow();
  return { ...present(row), key };
}

/** Null: there is no such key. A key that was revoked before keeps its time. */
export async function revokeApiKey(db: Kysely<Database>, workspaceId: string, id: string) {
  await db
    .updateTable('api_keys')
    .set({ revoked_at: sql<Date>`coalesce(revoked_at, now())` })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
  const row = await select(db, workspaceId).where('k.id', '=', id).executeTakeFirst();
  return row === undefined ? null : present(row);
}
