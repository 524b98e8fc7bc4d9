import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../test-kit/test-api.ts';

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

test('invalid row is refused with its field, the others are imported', async () => {
  const { body, status } = await app.call('POST', '/v1/leads/imports', {
    rows: [
      { email: 'good@import.example' },
      { email: 'not an address' },
      { firstName: 'Nobody' },
      { email: 'consent@import.example', consent: { email: 'perhaps' } },
      { email: 'GOOD@import.example' },
      { email: 'more@import.example', shoeSize: 44 },
      { email: 'nul@import.example', firstName: 'a\u0000b' },
    ],
  });
  expect({ status, created: body.created }).toEqual({ status: 200, created: 2 });
  expect(body.refusedValues.map(({ row, path }: { row: number; path: string }) => [row, path])).toEqual([[3, 'consent.email']]);
  expect(body.refused.map(({ row, errors }: { row: number; errors: { path: string }[] }) => [row, errors.map(({ path }) => path)])).toEqual(
    [
      [1, ['email']],
      [2, ['email']],
      [4, ['email']],
      [5, ['shoeSize']],
      [6, ['firstName']],
    ],
  );
  expect(body.leadIds.map((id: string | null) => id !== null)).toEqual([true, false, false, true, false, false, false]);
  expect((await app.call('POST', '/v1/leads/imports', { rows: [] })).status).toBe(422);
  expect((await app.call('POST', '/v1/leads/imports', { rows: many('too-many', 501) })).status).toBe(422);
});

test('invalid time zone or tier is dropped, and the row is imported', async () => {
  const { refused, refusedValues, leadIds } = await send([
    { email: 'atlantis@import.example', timeZone: 'Europe/Atlantis', tier: 'Acquired' },
    { email: 'hubspot@import.example', timeZone: 'us_slash_eastern', tier: 'hot' },
    { email: 'windows@import.example', timeZone: 'W. Europe Standard Time' },
    { email: 'long@import.example', timeZone: 'x'.repeat(500) },
  ]);
  expect(refused).toEqual([]);
  expect(refusedValues.map(({ row, path }: { row: number; path: string }) => [row, path])).toEqual([
    [0, 'timeZone'],
    [0, 'tier'],
    [3, 'timeZone'],
  ]);
  const kept = await Promise.all(leadIds.map(leadOf));
  expect(kept.map(({ timeZone, tier }) => [timeZone, tier])).toEqual([
    [null, null],
    ['America/New_York', 'hot'],
    ['Europe/Berlin', null],
    [null, null],
  ]);
});

test('both spellings of an international domain are one lead', async () => {
  const { leadIds } = await send([{ email: 'info@xn--mller-kva.example' }]);
  expect(await send([{ email: 'info@MÜLLER.example' }])).toMatchObject({ created: 0, updated: 1, leadIds });
});

test('dry run reports the same and changes nothing', async () => {
  await send([{ email: 'there@import.example' }]);
  const rows = [{ email: 'there@import.example', firstName: 'Changed' }, { email: 'dry@import.example' }, { email: 'broken' }];
  const told = await send(rows, { dryRun: true });
  expect(told).toMatchObject({ created: 1, updated: 1, refused: [{ row: 2 }] });
  expect((await leadOf(told.leadIds[0])).firstName).toBeNull();
  expect((await app.call('GET', '/v1/leads?search=dry@import')).body.items).toEqual([]);
  const { created, updated, refused } = await send(rows);
  expect({ created, updated, refused }).toEqual({ created: told.created, updated: told.updated, refused: told.refused });
});

test('unsubscribed lead does not consent again because of a file', async () => {
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

test('an address in any script, and with any sign that addresses may have, is one lead however it is written', async () => {
  const addresses = ['r&d@firm.example', "o'neil@firm.example", 'jürgen@müller.example', '用户@例子.公司'];
  const { created, leadIds } = await send(addresses.map((email) => ({ email })));
  expect(created).toBe(4);
  const again = await send([
    { email: 'R&D@FIRM.example' },
    { email: 'ju\u0308rgen@MÜLLER.example' },
    { email: "Jo <o'neil@firm.example>" },
  ]);
  expect(again).toMatchObject({ created: 0, updated: 3, leadIds: [leadIds[0], leadIds[2], leadIds[1]] });
  const event = { key: 'import-idn', name: 'page-viewed', email: 'jürgen@müller.example' };
  expect((await app.call('POST', '/v1/events', event)).body).toMatchObject({ accepted: 1, unmatched: [] });
});

test('invalid number is refused without its row; national numbers use the country of the file', async () => {
  const rows = [
    { email: 'phone-1@import.example', phone: '020 7946 0958' },
    { email: 'phone-2@import.example', phone: '+44 (0)20 7946 0959' },
    { email: 'phone-3@import.example', phone: 'ask Bob' },
    { email: 'phone-4@import.example', phone: "'+6591234567", linkedin: 'no profile' },
    { phone: '12' },
  ];
  const told = await send(rows, { country: 'GB' });
  expect(told).toMatchObject({ created: 4, refused: [{ row: 4, errors: [{ path: 'phone' }, { path: 'email' }] }] });
  expect(told.refusedValues.map(({ row, path }: { row: number; path: string }) => [row, path])).toEqual([
    [2, 'phone'],
    [3, 'linkedin'],
  ]);
  const phones = await Promise.all(told.leadIds.slice(0, 4).map(async (id: string) => (await leadOf(id)).phone));
  expect(phones).toEqual(['+442079460958', '+442079460959', null, '+6591234567']);
  const without = await send([{ email: 'phone-5@import.example', phone: '020 7946 0958' }]);
  expect(without).toMatchObject({ created: 1, refusedValues: [{ row: 0, path: 'phone', message: expect.stringContaining('country') }] });
  expect((await app.call('POST', '/v1/leads/imports', { rows, country: 'XX' })).status).toBe(422);
});

test('lead is matched by address, then number, then profile', async () => {
  const { leadIds } = await send([
    { email: 'known@import.example', phone: '+442079460100', linkedin: 'http://de.linkedin.com/in/Known/' },
    { phone: '+442079460101' },
    { linkedin: 'https://www.linkedin.com/in/only-profile' },
  ]);
  const again = await send([
    { linkedin: 'linkedin.com/in/known?trk=x', firstName: 'Ada' },
    { email: 'late@import.example', phone: '+44 20 7946 0101' },
    { linkedin: 'https://m.linkedin.com/in/ONLY-profile', email: 'profile@import.example' },
  ]);
  expect(again).toMatchObject({ created: 0, updated: 3, leadIds });
  expect(await leadOf(leadIds[1])).toMatchObject({ email: 'late@import.example', phone: '+442079460101' });
  expect(await leadOf(leadIds[2])).toMatchObject({ email: 'profile@import.example' });
  // Colleagues share the switchboard's number. A profile is one person, whose address stays.
  const others = await send([
    { email: 'colleague@import.example', phone: '+442079460100' },
    { email: 'moved@import.example', linkedin: 'https://linkedin.com/in/known' },
  ]);
  expect(others).toMatchObject({
    created: 1,
    updated: 1,
    leadIds: [expect.any(String), leadIds[0]],
    refusedValues: [{ row: 1, path: 'email' }],
  });
  expect((await leadOf(leadIds[0])).email).toBe('known@import.example');
});

test('rows of one lead are merged, whatever they have in common', async () => {
  const told = await send([
    { email: 'once@import.example', phone: '+442079460110', linkedin: 'linkedin.com/in/once' },
    { phone: '+44 20 7946 0110' },
    { linkedin: 'https://uk.linkedin.com/in/once/' },
    { email: 'office@import.example', phone: '+442079460110' },
  ]);
  expect(told).toMatchObject({ created: 2, refused: [{ row: 1 }, { row: 2 }] });
  // In the database too: both rows are the lead that is there.
  const later = await send([{ email: 'once@import.example' }, { linkedin: 'linkedin.com/in/once' }]);
  expect(later).toMatchObject({ updated: 1, refused: [{ row: 1, errors: [{ path: 'linkedin' }] }] });
});

test('company page identifies no lead', async () => {
  const page = 'https://www.linkedin.com/company/heron';
  const told = await send([
    { email: 'page-1@import.example', linkedin: page },
    { email: 'page-2@import.example', linkedin: `${page}/` },
  ]);
  expect(told).toMatchObject({ created: 2, refused: [] });
  expect(await send([{ email: 'page-3@import.example', linkedin: page }])).toMatchObject({ created: 1 });
});

test('two imports at once add a lead without an address once', async () => {
  const rows = Array.from({ length: 50 }, (_, at) => ({ phone: `+44207946${String(1200 + at)}` }));
  const [one, other] = await Promise.all([send(rows), send(rows.toReversed())]);
  expect(one.created + other.created).toBe(50);
});
