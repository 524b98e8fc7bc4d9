import { type Kysely, sql } from 'kysely';

/** Who works at the same company, and which versions end when a colleague answers. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `CREATE INDEX leads_by_company ON leads (workspace_id, lower(btrim(company))) WHERE btrim(company) <> ''`,
  `CREATE INDEX versions_ending_with_colleagues ON versions (workspace_id, id)
    WHERE ir->'settings'->'exitConditions' @> '[{"name": "colleague-replied"}]'`,
];
