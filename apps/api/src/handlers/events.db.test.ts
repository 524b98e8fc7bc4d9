import { afterAll, beforeAll, expect, test } from 'vitest';
import { branched } from '../test-kit/documents.ts';
import { startTestApi, type TestApi } from '../test-kit/test-api.ts';

let app: TestApi;
let nora: Reached;
let emil: Reached;

interface Reached {
  readonly leadId: string;
  readonly email: string;
  readonly enrollmentId: string;
  readonly messageId: string;
}

beforeAll(async () => {
  app = await startTestApi();
  const { body } = await app.call('POST', '/v1/sequences', { name: 'Guide', document: branched() });
  await app.call('POST', `/v1/sequences/${body.id}/versions`, { revision: body.draftRevision });
  const reach = async (email: string): Promise<Reached> => {
    const lead = (await app.call('POST', '/v1/leads', { email })).body;
    const { enrolled } = (await app.call('POST', `/v1/sequences/${body.id}/enrollments`, { leadIds: [lead.id] })).body;
    await app.settle();
    const [message] = (await app.call('GET', `/v1/messages?leadId=${lead.id}`)).body.items;
    return { leadId: lead.id, email, enrollmentId: enrolled[0].enrollmentId, messageId: message.id };
  };
  nora = await reach('nora@example.com');
  emil = await reach('emil@example.com');
});
afterAll(() => app.close());

let keys = 0;
const report = (event: object) => app.call('POST', '/v1/events', { key: `key-${(keys += 1)}`, ...event });
const stored = async (key: string) =>
  (await app.call('GET', '/v1/events')).body.items.find((event: { key: string }) => event.key === key) as Record<string, unknown>;

test.each([
  ['2026-03-02T14:00:00.000+0000', '2026-03-02T14:00:00.000Z'],
  ['2026-03-02T09:00:00-0500', '2026-03-02T14:00:00.000Z'],
  ['2026-03-02T16:00:00+02:00', '2026-03-02T14:00:00.000Z'],
  ['2026-03-02T09:00:00-05:00', '2026-03-02T14:00:00.000Z'],
  ['2026-03-02T14:00:00Z', '2026-03-02T14:00:00.000Z'],
])('an instant with the offset of its sender: %s', async (at, utc) => {
  expect((await report({ name: 'page-viewed', at, leadId: nora.leadId })).status).toBe(202);
  expect(await stored(`key-${keys}`)).toMatchObject({ at: utc });
});

test.each(['2026-03-02', '2026-03-02T14:00', 'yesterday', '2026-03-02T25:00:00Z', '0001-01-01T00:00:00+01:00'])(
  'no instant: %s',
  async (at) => {
    const { status, body } = await report({ name: 'page-viewed', at, leadId: nora.leadId });
    expect([status, body.errors[0].path]).toEqual([422, 'at']);
  },
);

test.each(['false', 0, null, 'soft'])('a bounce that is permanent: %s is refused', async (permanent) => {
  const { status, body } = await report({ name: 'bounced', leadId: emil.leadId, properties: { permanent } });
  expect([status, body.errors?.[0].path]).toEqual([422, 'properties.permanent']);
});

test.each(['2026-03-09', '2026-03-09T08:00:00+01:00', undefined])('out of office until %s', async (returnsOn) => {
  const properties = returnsOn === undefined ? {} : { returnsOn };
  expect((await report({ name: 'out-of-office', leadId: emil.leadId, properties })).status).toBe(202);
});

test.each(['next week', '2026-02-30', '9.3.2026', '2099-01-01', '9999-12-31T00:00:00Z', 20260309, null, ''])(
  'out of office until %s is refused',
  async (returnsOn) => {
    const { status, body } = await report({ name: 'out-of-office', leadId: emil.leadId, properties: { returnsOn } });
    expect([status, body.errors?.[0].path]).toEqual([422, 'properties.returnsOn']);
  },
);

test('texts are stored in one Unicode form', async () => {
  await report({ name: 'page-viewed', leadId: nora.leadId, properties: { page: '/u\u0308ber', seen: 2 } });
  expect(await stored(`key-${keys}`)).toMatchObject({ properties: { page: '/über', seen: 2 } });
});

test('the reporter may say that it was a program', async () => {
  await report({ name: 'opened', human: false, messageId: emil.messageId });
  expect(await stored(`key-${keys}`)).toMatchObject({ human: false });
});

test('open before the message was sent does not count', async () => {
  const { state } = (await app.engine.pool.query('SELECT state FROM enrollments WHERE id = $1', [nora.enrollmentId])).rows[0];
  const before = JSON.stringify(state.touches);
  expect((await report({ name: 'opened', at: '2026-03-01T15:00:00Z', messageId: nora.messageId })).status).toBe(202);
  expect((await report({ name: 'clicked', at: '2026-03-02T14:59:59.999Z', messageId: nora.messageId })).status).toBe(202);
  expect(await stored(`key-${keys}`)).toMatchObject({ human: false });
  const after = (await app.engine.pool.query('SELECT state FROM enrollments WHERE id = $1', [nora.enrollmentId])).rows[0].state;
  expect(JSON.stringify(after.touches)).toBe(before);
});

test('event that names two leads is refused without effect', async () => {
  const mixed = [
    [{ leadId: nora.leadId, messageId: emil.messageId }, 'messageId'],
    [{ email: nora.email, messageId: emil.messageId }, 'messageId'],
    [{ enrollmentId: nora.enrollmentId, messageId: emil.messageId }, 'messageId'],
    [{ leadId: nora.leadId, enrollmentId: emil.enrollmentId }, 'enrollmentId'],
    [{ leadId: nora.leadId, email: emil.email }, 'email'],
  ] as const;
  for (const [references, path] of mixed) {
    const one = await report({ name: 'replied', ...references });
    expect([one.status, one.body.errors]).toEqual([422, [{ path, message: expect.any(String) }]]);
    const many = await app.call('POST', '/v1/events', [
      { key: `good-${path}`, name: 'page-viewed', leadId: nora.leadId },
      { key: `bad-${path}`, name: 'replied', ...references },
    ]);
    expect([many.status, many.body.errors[0].path]).toEqual([422, `1.${path}`]);
    expect(await stored(`good-${path}`)).toBeUndefined();
  }
  const agreeing = { leadId: nora.leadId, email: 'NORA@example.com', enrollmentId: nora.enrollmentId, messageId: nora.messageId };
  expect((await report({ name: 'page-viewed', ...agreeing })).status).toBe(202);
});

const NO_SUCH_ID = '01900000-0000-7000-8000-0000000009ff';

test('an event that names something that does not exist is counted for no lead', async () => {
  const unknown = [
    { messageId: emil.messageId, leadId: NO_SUCH_ID },
    { messageId: emil.messageId, enrollmentId: NO_SUCH_ID },
    { messageId: NO_SUCH_ID, leadId: nora.leadId },
    { messageId: NO_SUCH_ID, email: nora.email },
    { enrollmentId: NO_SUCH_ID, leadId: nora.leadId },
    { leadId: NO_SUCH_ID, email: nora.email },
  ];
  for (const references of unknown) {
    const { status, body } = await report({ name: 'page-viewed', ...references });
    expect([status, body]).toEqual([202, { accepted: 0, duplicates: 0, unmatched: [`key-${keys}`] }]);
    expect(await stored(`key-${keys}`)).toBeUndefined();
  }
});

test.each([
  ['an alias', () => ({ messageId: emil.messageId, email: 'alias@example.com' })],
  ['an unknown enrollment and the address of the lead', () => ({ enrollmentId: NO_SUCH_ID, email: nora.email })],
  ['an unknown message and the lead', () => ({ messageId: NO_SUCH_ID, leadId: nora.leadId })],
])('a reply from %s is counted, so no stop is lost', async (_from, references) => {
  const { body } = await report({ name: 'replied', ...references() });
  expect(body).toEqual({ accepted: 1, duplicates: 0, unmatched: [] });
});

test.each([[['STOP']], [{ body: 'STOP' }], [7]])('a reply whose text is %j is refused', async (text) => {
  const { status, body } = await report({ name: 'replied', messageId: emil.messageId, properties: { text } });
  expect([status, body.errors?.[0].path]).toEqual([422, 'properties.text']);
});

const suppressed = async (email: string) =>
  (await app.call('GET', `/v1/suppressions?search=${encodeURIComponent(email)}`)).body.items.map(
    ({ address, reason }: { address: string; reason: string }) => [address, reason],
  );

test.each([
  ['unsubscribed', 'unsubscribed'],
  ['bounced', 'bounced'],
  ['complained', 'complained'],
])('%s for an address that no lead has, or has any more, is a suppression', async (name, reason) => {
  const lead = (await app.call('POST', '/v1/leads', { email: `was-${reason}@example.com` })).body;
  await app.call('PATCH', `/v1/leads/${lead.id}`, { email: `is-${reason}@example.com` });
  for (const email of [`Was-${reason}@example.com`, `never-${reason}@example.com`]) {
    expect((await report({ name, email })).body).toEqual({ accepted: 1, duplicates: 0, unmatched: [] });
    expect(await suppressed(email)).toEqual([[email.toLowerCase(), reason]]);
  }
  expect(await suppressed(`is-${reason}@example.com`)).toEqual([]);
});
