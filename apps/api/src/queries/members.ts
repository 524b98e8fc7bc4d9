import type { Role } from '@touchline/accounts';
import type { Database, LeadOwner } from '@touchline/db';
import { type Kysely, sql, type Transaction } from 'kysely';

/** Counting stops here: a member with more leads has "10,000 or more". */
const COUNTED = 10_000;

/** An owner with a mail address, as users are: the index of leads by owner has no others. */
const OWNED = sql`l.workspace_id = m.workspace_id AND l.owner->>'id' = m.user_id::text AND l.owner->>'email' IS NOT NULL`;

function members(db: Kysely<Database>, workspaceId: string) {
  return db
    .selectFrom('members as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .select(['u.id', 'u.name', 'u.email', 'm.role', 'm.created_at', 'm.deactivated_at'])
    .select([
      sql<Date | null>`(SELECT max(s.updated_at) FROM sessions s WHERE s.user_id = u.id)`.as('seen_at'),
      sql<number>`(SELECT count(*)::int FROM (SELECT 1 FROM leads l WHERE ${OWNED} LIMIT ${sql.lit(COUNTED)}) c)`.as('leads'),
      sql<number>`(SELECT count(*)::int FROM (SELECT 1 FROM leads l JOIN tasks t ON t.workspace_id = l.workspace_id AND t.lead_id = l.id
        WHERE ${OWNED} AND t.status = 'open' LIMIT ${sql.lit(COUNTED)}) c)`.as('tasks'),
    ])
    .where('m.workspace_id', '=', workspaceId);
}

type Row = Awaited<ReturnType<ReturnType<typeof members>['executeTakeFirstOrThrow']>>;

/** The first person of local mode has no address of their own. */
export const shownAddress = (email: string): string | null => (email.endsWith('@localhost') ? null : email);

const present = (row: Row) => ({
  id: row.id,
  name: row.name,
  email: shownAddress(row.email),
  role: row.role,
  joinedAt: row.created_at.toISOString(),
  deactivatedAt: row.deactivated_at?.toISOString() ?? null,
  lastSeenAt: row.seen_at?.toISOString() ?? null,
  leads: row.leads,
  openTasks: row.tasks,
});

export type Member = ReturnType<typeof present>;

export async function listMembers(db: Kysely<Database>, workspaceId: string): Promise<Member[]> {
  return (await members(db, workspaceId).orderBy('u.name').orderBy('u.id').limit(1_000).execute()).map(present);
}

/** Names of active members by user id. */
export async function memberNames(db: Kysely<Database>, workspaceId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('members as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .select(['u.id', 'u.name'])
    .where('m.workspace_id', '=', workspaceId)
    .where('m.deactivated_at', 'is', null)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export async function findMember(db: Kysely<Database>, workspaceId: string, userId: string): Promise<Member | null> {
  const row = await members(db, workspaceId).where('m.user_id', '=', userId).executeTakeFirst();
  return row === undefined ? null : present(row);
}

/** Locks the active admins, so that two of them cannot leave at the same moment. */
async function isLastAdmin(trx: Transaction<Database>, workspaceId: string, userId: string): Promise<boolean> {
  const admins = await trx
    .selectFrom('members')
    .select('user_id')
    .where('workspace_id', '=', workspaceId)
    .where('role', '=', 'admin')
    .where('deactivated_at', 'is', null)
    .orderBy('user_id')
    .forUpdate()
    .execute();
  return admins.length === 1 && admins[0]?.user_id === userId;
}

export type MemberRefusal = 'not-found' | 'last-admin';

/** Changes the role. Null: done. */
export function changeRole(db: Kysely<Database>, workspaceId: string, userId: string, role: Role): Promise<MemberRefusal | null> {
  return db.transaction().execute(async (trx) => {
    if (role !== 'admin' && (await isLastAdmin(trx, workspaceId, userId))) return 'last-admin';
    const changed = await trx
      .updateTable('members')
      .set({ role })
      .where('workspace_id', '=', workspaceId)
      .where('user_id', '=', userId)
      .executeTakeFirst();
    return changed.numUpdatedRows === 1n ? null : 'not-found';
  });
}

export interface HandedOff {
  readonly leads: number;
  readonly tasks: number;
}

/** Deactivates a member and gives the leads, whose open tasks follow, to another owner, or to none. */
export function deactivate(
  db: Kysely<Database>,
  workspaceId: string,
  userId: string,
  owner: LeadOwner | null,
): Promise<MemberRefusal | HandedOff> {
  return db.transaction().execute(async (trx) => {
    if (await isLastAdmin(trx, workspaceId, userId)) return 'last-admin';
    const changed = await trx
      .updateTable('members')
      .set({ deactivated_at: sql<Date>`coalesce(deactivated_at, now())` })
      .where('workspace_id', '=', workspaceId)
      .where('user_id', '=', userId)
      .executeTakeFirst();
    if (changed.numUpdatedRows === 0n) return 'not-found';
    const { rows } = await sql<HandedOff>`
      WITH moved AS (
        UPDATE leads SET owner = ${owner === null ? null : JSON.stringify(owner)}::jsonb, updated_at = now()
        WHERE workspace_id = ${workspaceId} AND owner->>'id' = ${userId} AND owner->>'email' IS NOT NULL RETURNING id)
      SELECT (SELECT count(*)::int FROM moved) AS leads,
        (SELECT count(*)::int FROM tasks t WHERE t.workspace_id = ${workspaceId} AND t.status = 'open'
           AND t.lead_id IN (SELECT id FROM moved)) AS tasks`.execute(trx);
    return rows[0] ?? { leads: 0, tasks: 0 };
  });
}

export async function reactivate(db: Kysely<Database>, workspaceId: string, userId: string): Promise<void> {
  await db
    .updateTable('members')
    .set({ deactivated_at: null })
    .where('workspace_id', '=', workspaceId)
    .where('user_id', '=', userId)
    .execute();
}

/** The member as the owner of leads. Undefined: not an active member. */
export async function memberAsOwner(db: Kysely<Database>, workspaceId: string, userId: string): Promise<LeadOwner | undefined> {
  return db
    .selectFrom('members as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .select(['u.id', 'u.name', 'u.email', 'u.time_zone as timeZone'])
    .where('m.workspace_id', '=', workspaceId)
    .where('m.user_id', '=', userId)
    .where('m.deactivated_at', 'is', null)
    .executeTakeFirst();
}
