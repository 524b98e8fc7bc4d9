import { type Kysely, sql } from 'kysely';

/** A bulk job that performs an action calls it `action`, as the API does. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`UPDATE bulk_jobs SET work = (work - 'act') || jsonb_build_object('type', 'action', 'action', work->'act')
    WHERE work->>'type' = 'act'`.execute(db);
}
