import { createTestDatabase, type TestDatabase } from '@touchline/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { up } from '../../../migrations/0035_addresses_in_unicode.ts';
import { DEFAULT_WORKSPACE_ID, newId } from './index.ts';

const ASCII = 'ada@xn--mller-kva.example';
const UNICODE = 'ada@müller.example';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(() => sql`TRUNCATE suppressions, leads CASCADE`.execute(database.db));

test('a lead and a suppression from an earlier release get the Unicode form', async () => {
  const id = await lead('Ada@XN--MLLER-KVA.example');
  await suppress(ASCII);
  await suppress('ada@other.example');
  await up(database.db as never);
  expect(await emails()).toEqual([{ id, email: 'Ada@müller.example' }]);
  expect(await inForce()).toEqual(['ada@müller.example', 'ada@other.example']);
});

test('both forms of one address become one active suppression and one lifted one', async () => {
  await suppress(UNICODE);
  await suppress(ASCII, true);
  await up(database.db as never);
  const { rows } = await database.pool.query(
    'SELECT address, took_consent, lifted_at IS NULL AS holds, lifted_why FROM suppressions ORDER BY id',
  );
  expect(rows).toEqual([
    { address: UNICODE, took_consent: true, holds: true, lifted_why: null },
    { address: UNICODE, took_consent: true, holds: false, lifted_why: expect.stringContaining(ASCII) },
  ]);
});

test.each([ASCII, UNICODE])('two leads with both forms stay, and a suppression of %s applies to both', async (address) => {
  await lead(ASCII);
  await lead(UNICODE);
  await suppress(address);
  await up(database.db as never);
  expect((await emails()).map(({ email }) => email)).toEqual([ASCII, UNICODE]);
  expect(await inForce()).toEqual([UNICODE, ASCII].toSorted());
});

test('a second run changes nothing', async () => {
  await lead('ａda@xn--a.b');
  await lead(ASCII);
  await suppress('ju\u0308rgen@example.com');
  await up(database.db as never);
  const before = [await emails(), await inForce()];
  await up(database.db as never);
  expect([await emails(), await inForce()]).toEqual(before);
  expect(await inForce()).toEqual(['jürgen@example.com']);
});

async function lead(email: string): Promise<string> {
  const id = newId();
  await database.db.insertInto('leads').values({ workspace_id: DEFAULT_WORKSPACE_ID, id, email }).execute();
  return id;
}

async function suppress(address: string, tookConsent = false): Promise<void> {
  await database.db
    .insertInto('suppressions')
    .values({
      workspace_id: DEFAULT_WORKSPACE_ID,
      id: newId(),
      channel: 'email',
      address,
      reason: 'unsubscribed',
      took_consent: tookConsent,
    })
    .execute();
}

async function emails() {
  return database.db.selectFrom('leads').select(['id', 'email']).orderBy('id').execute();
}

async function inForce(): Promise<string[]> {
  const rows = await database.db.selectFrom('suppressions').select('address').where('lifted_at', 'is', null).execute();
  return rows.map(({ address }) => address).toSorted();
}
