import { createTestDatabase, type TestDatabase } from '@touchline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEFAULT_WORKSPACE_ID, newId } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test('lines of history have unique ids that ascend in the order of events', async () => {
  const [enrollment, lead] = [newId(), newId()];
  const tell = (...what: string[]) => ({
    workspace_id: DEFAULT_WORKSPACE_ID,
    id: newId(),
    enrollment_id: enrollment,
    lead_id: lead,
    sequence_id: lead,
    at: new Date(0),
    entries: JSON.stringify(what.map((name) => ({ what: name }))),
  });
  const letters = Array.from('abcdefghijklmnopqrst');
  await database.db
    .insertInto('timeline')
    .values([tell('first'), tell(...letters), tell('last')])
    .execute();
  const lines = await database.db.selectFrom('timeline_lines').selectAll().where('enrollment_id', '=', enrollment).orderBy('id').execute();
  expect(lines.map(({ entry }) => (entry as { what: string }).what)).toEqual(['first', ...letters, 'last']);
  expect(new Set(lines.map(({ id }) => id)).size).toBe(22);
});
