import { DEFAULT_WORKSPACE_ID } from '@touchline/db';
import { LOCAL_PERSON, type TestApi } from './test-api.ts';

/** Moves every object to another workspace. The person in local mode stays. */
export async function moveAllTo(app: TestApi, workspaceId: string): Promise<void> {
  const { rows } = await app.engine.pool.query<{ table: string }>(
    `SELECT c.table_name AS table FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = 'public' AND c.column_name = 'workspace_id' AND t.table_type = 'BASE TABLE'
       AND NOT EXISTS (SELECT 1 FROM pg_inherits i WHERE i.inhrelid = c.table_name::regclass)`,
  );
  const client = await app.engine.pool.connect();
  try {
    // Keys that tables have of each other are not asked while all of them change.
    await client.query('SET session_replication_role = replica');
    for (const { table } of rows) await client.query(`UPDATE "${table}" SET workspace_id = $1`, [workspaceId]);
    await client.query('UPDATE members SET workspace_id = $1 WHERE user_id = $2', [
      DEFAULT_WORKSPACE_ID,
      await app.accounts.localPerson(LOCAL_PERSON),
    ]);
    await client.query('RESET session_replication_role');
  } finally {
    client.release();
  }
}
