import type { Database, LeadOwner } from '@touchline/db';
import { type Kysely, type RawBuilder, sql } from 'kysely';

/** What a rep works with: a lead, or an object that is about one. */
export type OwnedThing = 'leads' | 'enrollments' | 'tasks';

/** Id of the owner of the lead that the object is about. Undefined: there is no such object. Null: the lead has no owner. */
export async function ownerOf(
  db: Kysely<Database>,
  workspaceId: string,
  thing: OwnedThing,
  id: string,
): Promise<string | null | undefined> {
  const lead =
    thing === 'leads'
      ? sql`${id}::uuid`
      : sql`(SELECT lead_id FROM ${sql.table(thing)} WHERE workspace_id = ${workspaceId} AND id = ${id}::uuid)`;
  const { rows } = await sql<{ owner: string | null }>`
    SELECT owner->>'id' AS owner FROM leads WHERE workspace_id = ${workspaceId} AND id = ${lead}`.execute(db);
  return rows[0]?.owner;
}

/** Leads of the list that exist and have another owner, or none. */
export async function leadsOfOthers(
  db: Kysely<Database>,
  workspaceId: string,
  leadIds: readonly string[],
  userId: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('leads')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where(sql<boolean>`id = ANY (${[...leadIds]}::uuid[])`)
    .where(sql<boolean>`owner->>'id' IS DISTINCT FROM ${userId}`)
    .execute();
  return rows.map(({ id }) => id);
}

/** Matches leads of a user, or with null those without an owner. A user has a mail address, so the index of leads by owner has them. */
export function ownedBy(owner: RawBuilder<unknown>, userId: string | null): RawBuilder<boolean> {
  return userId === null ? sql`${owner} IS NULL` : sql`(${owner}->>'id' = ${userId} AND ${owner}->>'email' IS NOT NULL)`;
}

/** Gives the leads to an owner, or to none. Their open tasks follow. Returns how many leads exist. */
export async function assignLeads(
  db: Kysely<Database>,
  workspaceId: string,
  leadIds: readonly string[],
  owner: LeadOwner | null,
): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('leads')
    .set({ owner: owner === null ? null : JSON.stringify(owner), updated_at: sql<Date>`now()` })
    .where('workspace_id', '=', workspaceId)
    .where(sql<boolean>`id = ANY (${[...leadIds]}::uuid[])`)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
