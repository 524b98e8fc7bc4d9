import { type Kysely, sql } from 'kysely';

/** The workspace of the transaction, which policies compare rows with. Null outside of one. Inlined by the planner. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE FUNCTION current_workspace() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('touchline.workspace_id', true), '')::uuid`.execute(db);
}
