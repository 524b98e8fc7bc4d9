import { createTestDatabase, type TestDatabase } from '@touchline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEFAULT_WORKSPACE_ID, migrateToLatest, newId } from './index.ts';
import { databaseBefore } from './test-kit/database-before.ts';

const TESTED = '0041_plain_statuses';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test('a database of the migration before keeps each row, under the new names', async () => {
  const { db, pool } = await databaseBefore(database, TESTED);

  const statuses = ['queued', 'claimed', 'sent', 'failed', 'unknown', 'cancelled'];
  for (const [visit, status] of statuses.entries())
    await pool.query(
      `INSERT INTO messages (workspace_id, id, enrollment_id, sequence_id, version_id, lead_id, step_id, visit, channel, status, next_attempt_at,
         created_at, handed_at, withdrawn, by_hand)
       VALUES ($1, $2, $1, $1, $1, $1, 'e', $3, 'email', $4, now(), now(), $5, $6, $7)`,
      [DEFAULT_WORKSPACE_ID, newId(), visit, status, status === 'unknown' ? '2026-03-02' : null, status === 'cancelled', status === 'sent'],
    );
  await pool.query(`INSERT INTO sequences (workspace_id, id, name, status) VALUES ($1, $2, 'Closing', 'draining')`, [
    DEFAULT_WORKSPACE_ID,
    newId(),
  ]);
  await pool.query(
    `INSERT INTO tasks (workspace_id, id, enrollment_id, sequence_id, version_id, lead_id, step_id, visit, channel, status, due_at, created_at)
     VALUES ($1, $2, $1, $1, $1, $1, 'c', 1, 'call', $3, now(), now())`,
    [DEFAULT_WORKSPACE_ID, newId(), 'cancelled'],
  );

  expect(await migrateToLatest(db)).toContain(TESTED);
  const { rows } = await pool.query(
    `SELECT status, submitted_at IS NOT NULL AS submitted, cancel_requested, manual FROM messages ORDER BY visit`,
  );
  expect(rows).toEqual(
    ['queued', 'claimed', 'sent', 'failed', 'unconfirmed', 'canceled'].map((status) => ({
      status,
      submitted: status === 'unconfirmed',
      cancel_requested: status === 'canceled',
      manual: status === 'sent',
    })),
  );
  expect((await pool.query(`SELECT status FROM sequences`)).rows).toEqual([{ status: 'closing' }]);
  expect((await pool.query(`SELECT status FROM tasks`)).rows).toEqual([{ status: 'canceled' }]);
  await pool.end();
});
