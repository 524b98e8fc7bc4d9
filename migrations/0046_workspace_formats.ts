import { type Kysely, sql } from 'kysely';

/** How a workspace shows times and weeks. Null: as the browser's locale does. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    ALTER TABLE workspaces
      ADD COLUMN hour_cycle text CHECK (hour_cycle IN ('12', '24')),
      ADD COLUMN first_weekday text CHECK (first_weekday IN ('monday', 'saturday', 'sunday'))`.execute(db);
}
