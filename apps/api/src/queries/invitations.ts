import { hashToken, newToken, type Role } from '@touchline/accounts';
import { type Database, newId } from '@touchline/db';
import { type Kysely, sql } from 'kysely';

/** Days that the link of an invitation works. */
export const INVITATION_DAYS = 7;
const inAWeek = sql<Date>`now() + make_interval(days => ${sql.lit(INVITATION_DAYS)})`;

function select(db: Kysely<Database>) {
  return db
    .selectFrom('invitations as i')
    .leftJoin('users as u', 'u.id', 'i.invited_by')
    .innerJoin('workspaces as w', 'w.id', 'i.workspace_id')
    .select(['i.workspace_id', 'i.id', 'i.email', 'i.role', 'i.created_at', 'i.sent_at', 'i.send_error', 'i.expires_at'])
    .select(['u.name as invitedBy', 'w.name as workspaceName'])
    .select(
      sql<'pending' | 'expired' | 'accepted' | 'revoked'>`CASE WHEN i.accepted_at IS NOT NULL THEN 'accepted'
        WHEN i.revoked_at IS NOT NULL THEN 'revoked' WHEN i.expires_at <= now() THEN 'expired' ELSE 'pending' END`.as('status'),
    );
}

export type InvitationRow = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

export const presentInvitation = (row: InvitationRow) => ({
  id: row.id,
  email: row.email,
  role: row.role,
  invitedBy: row.invitedBy,
  createdAt: row.created_at.toISOString(),
  sentAt: row.sent_at?.toISOString() ?? null,
  sendError: row.send_error,
  expiresAt: row.expires_at.toISOString(),
  status: row.status,
});

export const listInvitations = (db: Kysely<Database>, workspaceId: string): Promise<InvitationRow[]> =>
  select(db).where('i.workspace_id', '=', workspaceId).orderBy('i.id', 'desc').limit(1_000).execute();

export async function findInvitation(db: Kysely<Database>, workspaceId: string, id: string): Promise<InvitationRow | null> {
  return (await select(db).where('i.workspace_id', '=', workspaceId).where('i.id', '=', id).executeTakeFirst()) ?? null;
}

/** By the token of its link, whatever its state. The token is the right to read it. */
export async function invitationOf(db: Kysely<Database>, token: string): Promise<InvitationRow | null> {
  return (await select(db).where('i.token_hash', '=', hashToken(token)).executeTakeFirst()) ?? null;
}

export interface NewInvitation {
  readonly workspaceId: string;
  readonly email: string;
  readonly role: Role;
  readonly invitedBy: string | null;
}

/** Creates an invitation; one that has expired is replaced. Null: the address has an open one. */
export function createInvitation(db: Kysely<Database>, { workspaceId, email, role, invitedBy }: NewInvitation) {
  const token = newToken();
  const id = newId();
  return db.transaction().execute(async (trx) => {
    await trx
      .updateTable('invitations')
      .set({ revoked_at: sql<Date>`now()` })
      .where('workspace_id', '=', workspaceId)
      .where('email', '=', email)
      .where('accepted_at', 'is', null)
      .where('revoked_at', 'is', null)
      .where('expires_at', '<=', sql<Date>`now()`)
      .execute();
    const made = await trx
      .insertInto('invitations')
      .values({ workspace_id: workspaceId, id, email, role, token_hash: hashToken(token), invited_by: invitedBy, expires_at: inAWeek })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return made.numInsertedOrUpdatedRows === 1n ? { id, token } : null;
  });
}

/** Another link and another week; the earlier link stops working. Null: accepted or revoked meanwhile. */
export async function renewInvitation(db: Kysely<Database>, workspaceId: string, id: string): Promise<string | null> {
  const token = newToken();
  const { numUpdatedRows } = await db
    .updateTable('invitations')
    .set({ token_hash: hashToken(token), expires_at: inAWeek, send_error: null })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n ? token : null;
}

/** False: it was accepted. */
export async function revokeInvitation(db: Kysely<Database>, workspaceId: string, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('invitations')
    .set({ revoked_at: sql<Date>`coalesce(revoked_at, now())` })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** @param error why the mail was not sent; null when it was */
export async function noteSent(db: Kysely<Database>, workspaceId: string, id: string, error: string | null): Promise<void> {
  await db
    .updateTable('invitations')
    .set({ send_error: error, ...(error === null ? { sent_at: sql<Date>`now()` } : {}) })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}

export async function isMember(db: Kysely<Database>, workspaceId: string, email: string): Promise<boolean> {
  const row = await db
    .selectFrom('members as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .select('m.user_id')
    .where('m.workspace_id', '=', workspaceId)
    .where('u.email', '=', email)
    .executeTakeFirst();
  return row !== undefined;
}
