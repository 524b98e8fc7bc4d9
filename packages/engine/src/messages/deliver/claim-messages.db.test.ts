import { newId } from '@touchline/db';
import { createTestDatabase, type TestDatabase } from '@touchline/testing';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { NOON } from '../../test-kit/test-engine.ts';
import { inTransaction } from '../../sql/transaction.ts';
import { claimMessages } from './claim-messages.ts';
import type { OutboxRow } from './outbox-row.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.pool.query('DELETE FROM messages'));
afterAll(() => database.drop());

/** Messages that are due, as many for each of some sequences. */
async function queue(workspaceId: string, sequences: number, each: number, at = NOON): Promise<void> {
  await database.pool.query(
    `INSERT INTO messages (workspace_id, id, enrollment_id, sequence_id, version_id, lead_id, step_id, visit, channel, next_attempt_at, created_at)
     SELECT $1::uuid, gen_random_uuid(), gen_random_uuid(), s, gen_random_uuid(), gen_random_uuid(), 'e1', 1, 'email', $2::timestamptz, $2::timestamptz
     FROM unnest($3::uuid[]) s, generate_series(1, $4::int)`,
    [workspaceId, new Date(at), Array.from({ length: sequences }, () => newId()), each],
  );
}

const claim = (limit: number) => inTransaction(database.pool, (client) => claimMessages(client, NOON, 'test', limit));

const byWorkspace = (rows: readonly OutboxRow[]): ReadonlyMap<string, number> =>
  new Map([...Map.groupBy(rows, (row) => row.workspace_id)].map(([id, claimed]) => [id, claimed.length]));

test('workspace with many sequences gets no more than one with a single sequence', async () => {
  const [crowd, one] = [newId(), newId()];
  await queue(crowd, 300, 3, NOON - 60_000);
  await queue(one, 1, 300);
  const { rows, drained } = await claim(100);
  expect(byWorkspace(rows).get(one)).toBe(50);
  expect({ claimed: rows.length, drained }).toEqual({ claimed: 100, drained: false });
});

test('share that one workspace does not use goes to the others', async () => {
  const [crowd, one] = [newId(), newId()];
  await queue(crowd, 4, 200);
  await queue(one, 1, 3);
  const seen = new Map<string, number>();
  for (;;) {
    const { rows, drained } = await claim(100);
    for (const [id, n] of byWorkspace(rows)) seen.set(id, (seen.get(id) ?? 0) + n);
    if (drained) break;
  }
  expect(Object.fromEntries(seen)).toEqual({ [crowd]: 800, [one]: 3 });
});

test('where there are more workspaces than places, chance decides', async () => {
  const workspaces = Array.from({ length: 8 }, () => newId());
  for (const id of workspaces) await queue(id, 2, 10);
  const { rows, drained } = await claim(4);
  expect([...byWorkspace(rows).values()]).toEqual([1, 1, 1, 1]);
  expect(drained).toBe(false);
});
