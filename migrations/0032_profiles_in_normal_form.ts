import { type Kysely, sql } from 'kysely';

/** A LinkedIn profile identifies a lead, so it has one form; letters outside ASCII stay as they were written. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    UPDATE leads SET linkedin = 'https://www.linkedin.com/in/' || lower(substring(linkedin from '(?i)^https?://(?:[a-z0-9-]+\.)*linkedin\.com/+(?:mwlite/+)?in/+([A-Za-z0-9_.~-]+)'))
    WHERE linkedin ~* '^https?://([a-z0-9-]+\.)*linkedin\.com/+(mwlite/+)?in/+[a-z0-9_.~-]+([/?#]|$)'`.execute(db);
  await sql`CREATE INDEX leads_by_linkedin ON leads (workspace_id, linkedin) WHERE linkedin IS NOT NULL`.execute(db);
}
