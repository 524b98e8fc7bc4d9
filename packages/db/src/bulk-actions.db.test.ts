import { createTestDatabase, type TestDatabase } from '@touchline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEFAULT_WORKSPACE_ID, migrateToLatest, newId } from './index.ts';
import { databaseBefore } from './test-kit/database-before.ts';

const TESTED = '0050_bulk_actions';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test('bulk jobs of the migration before keep their work, under the new names', async () => {
  const { db, pool } = await databaseBefore(database, TESTED);
  const works = [
    { type: 'act', act: { type: 'pause', until: 7 }, step: 'hello' },
    { type: 'act', act: { type: 'exit', reason: 'act' } },
    { type: 'move', versionId: 'v', number: 2, choices: [] },
    { type: 'reenroll' },
  ];
  for (const [place, work] of works.entries())
    await pool.query(
      `INSERT INTO bulk_jobs (workspace_id, id, sequence_id, work, status, total, place, counts, created_at, updated_at)
       VALUES ($1, $2, $2, $3, 'running', 9, $4, '{}', now(), now())`,
      [DEFAULT_WORKSPACE_ID, newId(), JSON.stringify(work), place],
    );
  expect(await migrateToLatest(db)).toContain(TESTED);
  const { rows } = await pool.query('SELECT work FROM bulk_jobs ORDER BY place');
  expect(rows.map(({ work }) => work)).toEqual([
    { type: 'action', action: { type: 'pause', until: 7 }, step: 'hello' },
    { type: 'action', action: { type: 'exit', reason: 'act' } },
    works[2],
    works[3],
  ]);
  await pool.end();
});
