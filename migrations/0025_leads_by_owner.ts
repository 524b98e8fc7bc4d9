import { type Kysely, sql } from 'kysely';

/** A step that sets the owner of a lead takes mail and zone from another lead of the same owner. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`CREATE INDEX leads_by_owner ON leads (workspace_id, (owner->>'id'), id) WHERE owner->>'email' IS NOT NULL`.execute(db);
}
