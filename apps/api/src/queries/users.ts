import type { Identity } from '@touchline/accounts';
import type { Database } from '@touchline/db';
import { type Kysely, sql } from 'kysely';

export interface WorkingHours {
  days: number[];
  from: string;
  until: string;
}

export async function findUser(db: Kysely<Database>, id: string) {
  const row = await db
    .selectFrom('users as u')
    .select([
      'u.name',
      'u.email',
      'u.time_zone as timeZone',
      'u.signature',
      'u.working_hours as workingHours',
      'u.two_factor_enabled as twoFactorEnabled',
      sql<boolean>`EXISTS (SELECT 1 FROM accounts a WHERE a.user_id = u.id AND a.password IS NOT NULL)`.as('hasPassword'),
    ])
    .where('u.id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : { ...row, workingHours: row.workingHours as WorkingHours | null };
}

export interface UserChange {
  readonly name?: string | undefined;
  readonly timeZone?: string | null | undefined;
  readonly signature?: string | null | undefined;
  readonly workingHours?: WorkingHours | null | undefined;
}

/** Missing fields stay as they are. */
export async function changeUser(db: Kysely<Database>, id: string, { name, timeZone, signature, workingHours }: UserChange): Promise<void> {
  const hours = workingHours === null || workingHours === undefined ? workingHours : JSON.stringify(workingHours);
  await db
    .updateTable('users')
    .set({
      ...(name === undefined ? {} : { name }),
      ...(timeZone === undefined ? {} : { time_zone: timeZone }),
      ...(signature === undefined ? {} : { signature }),
      ...(hours === undefined ? {} : { working_hours: hours }),
      updated_at: sql<Date>`now()`,
    })
    .where('id', '=', id)
    .execute();
}

/** Workspaces that the user is an active member of, or the one of the key. */
export async function workspacesOf(db: Kysely<Database>, { type, id, workspaceId }: Identity) {
  if (type === 'key') {
    const rows =
      workspaceId === null ? [] : await db.selectFrom('workspaces').select(['id', 'name']).where('id', '=', workspaceId).execute();
    return rows.map((row) => ({ ...row, role: null }));
  }
  const rows = await db
    .selectFrom('members as m')
    .innerJoin('workspaces as w', 'w.id', 'm.workspace_id')
    .select(['w.id', 'w.name', 'm.role'])
    .where('m.user_id', '=', id)
    .where('m.deactivated_at', 'is', null)
    .orderBy('w.name')
    .orderBy('w.id')
    .execute();
  return rows;
}

export async function userByEmail(db: Kysely<Database>, email: string): Promise<{ id: string } | null> {
  return (await db.selectFrom('users').select('id').where('email', '=', email).executeTakeFirst()) ?? null;
}
