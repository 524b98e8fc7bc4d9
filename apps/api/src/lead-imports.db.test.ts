import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApi, type TestApi } from './test-kit/test-api.ts';

let app: TestApi;
beforeAll(async () => {
  app = await startTestApi();
});
afterAll(() => app.close());

const send = async (rows: readonly object[], more: object = {}) => (await app.call('POST', '/v1/leads/imports', { rows, ...more })).body;
const leadOf = async (id: string) => (await app.call('GET', `/v1/leads/${id}`)).body;
const many = (prefix: string, n: number) => Array.from({ length: n }, (_, at) => ({ email: `${prefix}-${at}@import.example` }));

test('rows become leads, and those that are there are completed, not emptied', async () => {
  const first = await send([
    { email: 'Ada@import.example', firstName: 'Ada', tags: ['fair'], fields: { seats: 12 }, consent: { sms: true } },
    { phone: '+4930123456', company: 'Böhm & Søhne', timeZone: 'Europe/Berlin', tier: 'warm' },
  ]);
  expect(first).toMatchObject({ created: 2, updated: 0, kept: 0, refused: [] });
  const again = await send([
    { phone: '+4930123456', firstName: 'Jürgen', company: null },
    { email: 'ada@IMPORT.example', lastName: 'Moreau', tags: ['fair', 'webinar'], fields: { plan: 'team' } },
  ]);
  expect(again).toMatchObject({ created: 0, updated: 2, leadIds: [first.leadIds[1], first.leadIds[0]] });
  expect(await leadOf(first.leadIds[0])).toMatchObject({
    email: 'Ada@import.example',
    firstName: 'Ada',
    lastName: 'Moreau',
    tags: ['fair', 'webinar'],
    fields: { seats: 12, plan: 'team' },
    consent: { email: true, sms: true, call: true },
  });
  expect(await leadOf(first.leadIds[1])).toMatchObject({
    firstName: 'Jürgen',
    company: 'Böhm & Søhne',
    timeZone: 'Europe/Berlin',
    tier: 'warm',
  });
  const kept = await send([{ email: 'ada@import.example', firstName: 'Someone else' }, { email: 'new@import.example' }], {
    existing: 'keep',
  });
  expect(kept).toMatchObject({ created: 1, updated: 0, kept: 1 });
  expect((await leadOf(first.leadIds[0])).firstName).toBe('Ada');
});

test('a row that does not fit is refused with its field, the others are taken', async () => {
  const { body, status } = await app.call('POST', '/v1/leads/imports', {
    rows: [
      { email: 'good@import.example' },
      { email: 'not an address' },
      { firstName: 'Nobody' },
      { email: 'zone@import.example', timeZone: 'Europe/Atlantis' },
      { email: 'GOOD@import.example' },
      { email: 'more@import.example', shoeSize: 44 },
      { email: 'nul@import.example', firstName: 'a\u0000b' },
    ],
  });
  expect({ status, created: body.created }).toEqual({ status: 200, created: 1 });
  expect(body.refused.map(({ row, errors }: { row: number; errors: { path: string }[] }) => [row, errors.map(({ path }) => path)])).toEqual(
    [
      [1, ['email']],
      [2, ['email']],
      [3, ['timeZone']],
      [4, ['email']],
      [5, ['shoeSize']],
      [6, ['firstName']],
    ],
  );
  expect(body.leadIds.map((id: string | null) => id !== null)).toEqual([true, false, false, false, false, false, false]);
  expect((await app.call('POST', '/v1/leads/imports', { rows: [] })).status).toBe(422);
  expect((await app.call('POST', '/v1/leads/imports', { rows: many('too-many', 501) })).status).toBe(422);
});

test('a dry run tells the same and does nothing', async () => {
  await send([{ email: 'there@import.example' }]);
  const rows = [{ email: 'there@import.example', firstName: 'Changed' }, { email: 'dry@import.example' }, { email: 'broken' }];
  const told = await send(rows, { dryRun: true });
  expect(told).toMatchObject({ created: 1, updated: 1, refused: [{ row: 2 }] });
  expect((await leadOf(told.leadIds[0])).firstName).toBeNull();
  expect((await app.call('GET', '/v1/leads?search=dry@import')).body.items).toEqual([]);
  const { created, updated, refused } = await send(rows);
  expect({ created, updated, refused }).toEqual({ created: told.created, updated: told.updated, refused: told.refused });
});

test('who unsubscribed does not agree again because a file says so', async () => {
  const { leadIds } = await send([{ email: 'left@import.example', phone: '+4915112345678', consent: { email: true, sms: true } }]);
  const event = { key: 'import-left', name: 'unsubscribed', email: 'left@import.example' };
  expect((await app.call('POST', '/v1/events', event)).status).toBe(202);
  await send([{ email: 'left@import.example', consent: { email: true, sms: true, call: false } }]);
  expect((await leadOf(leadIds[0])).consent).toEqual({ email: false, sms: true, call: false });
});

test('the same file sent twice at once, in different order, adds everybody once', async () => {
  const rows = many('twice', 400);
  const [one, other] = await Promise.all([send(rows), send(rows.toReversed())]);
  expect(one.created + other.created).toBe(400);
  expect(one.updated + other.updated).toBe(400);
  expect(one.leadIds).toEqual(other.leadIds.toReversed());
});
