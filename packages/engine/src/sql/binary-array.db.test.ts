import { createTestDatabase, type TestDatabase } from '@touchline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ArrayType, binaryArray } from './binary-array.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** What Postgres takes them for, as text. */
async function understood(type: ArrayType, values: readonly (string | number | boolean | null)[]): Promise<(string | null)[]> {
  const text = `SELECT value::text FROM unnest($1::${type}[]) WITH ORDINALITY AS given (value, place) ORDER BY place`;
  const { rows } = await database.pool.query<{ value: string | null }>(text, [binaryArray(type, values)]);
  return rows.map(({ value }) => value);
}

test.each<[ArrayType, readonly (string | number | boolean | null)[]]>([
  ['uuid', ['01990a3e-5c1a-7c3e-9d0e-3b6a5a1f0c11', null, 'ffffffff-ffff-ffff-ffff-ffffffffffff']],
  ['int', [0, -1, null, 2_147_483_647]],
  ['bool', [true, null, false]],
  ['tid', ['(0,1)', '(4294967294,291)', null]],
  ['text', ['', 'plain', '{"a\\b"}', 'żółw 🐢', null, 'NULL', 'x'.repeat(100_000), '漢'.repeat(50_000)]],
  ['json', ['{"a": "\\u0000 \\" 🐢"}', null, '[]']],
  ['jsonb', ['{"a": "\\" 🐢"}', null, '[]']],
  ['text', []],
])('an array of %s arrives as it was', async (type, values) => {
  expect(await understood(type, values)).toEqual(values.map((value) => (value === null ? null : String(value))));
});

test('instants arrive to the millisecond, before and after 2000', async () => {
  const instants = [0, 1_773_309_608_123, null, Date.parse('1969-12-31T23:59:59.999Z'), Date.parse('9999-12-31T00:00:00Z')];
  const { rows } = await database.pool.query<{ at: number | null }>(
    'SELECT (extract(epoch FROM at) * 1000)::float8 AS at FROM unnest($1::timestamptz[]) AS given (at)',
    [binaryArray('timestamptz', instants)],
  );
  expect(rows.map(({ at }) => at)).toEqual(instants);
});

test('value that a type does not accept is refused with the SQLSTATE of Postgres', async () => {
  expect(() => binaryArray('uuid', ['01990a3e-5c1a-7c3e-9d0e-3b6a5a1f0c1'])).toThrow(expect.objectContaining({ code: '22P02' }));
  expect(() => binaryArray('uuid', ['żółw'])).toThrow(expect.objectContaining({ code: '22P02' }));
  expect(() => binaryArray('int', [2_147_483_648])).toThrow(expect.objectContaining({ code: '22003' }));
  await expect(understood('text', ['\0'])).rejects.toMatchObject({ code: '22021' });
});
