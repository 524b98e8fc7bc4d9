import { newId } from '@touchline/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { branched } from '../test-kit/documents.ts';
import { startTestApi, type TestApi } from '../test-kit/test-api.ts';

let app: TestApi;
let one: string;

/** Five of each listed object; one sequence has versions, comments, leads, messages and events. */
beforeAll(async () => {
  app = await startTestApi();
  const ids: string[] = [];
  for (let n = 1; n <= 5; n += 1) ids.push((await app.call('POST', '/v1/sequences', { name: `S${n}`, document: branched() })).body.id);
  one = ids[2]!;
  for (let n = 1; n <= 5; n += 1) {
    const saved = await app.call('PUT', `/v1/sequences/${one}/draft`, { document: branched(`Subject ${n}`) }, { 'if-match': `"${n}"` });
    await app.call('POST', `/v1/sequences/${one}/versions`, { revision: saved.body.revision });
    await app.call('POST', `/v1/sequences/${one}/comments`, { node: 'hello', text: `Comment ${n}` });
    const lead = await app.call('POST', '/v1/leads', { email: `lead-${n}@example.com`, firstName: 'Nora' });
    await app.call('POST', `/v1/sequences/${one}/enrollments`, { leadIds: [lead.body.id] });
    await app.call('POST', '/v1/events', { key: newId(), name: 'page-viewed', leadId: lead.body.id });
  }
  await app.settle();
});
afterAll(() => app.close());

test.each([
  ['sequences', () => '/v1/sequences?'],
  ['versions', () => `/v1/sequences/${one}/versions?`],
  ['comments', () => `/v1/sequences/${one}/comments?`],
  ['leads', () => '/v1/leads?'],
  ['leads that were searched for', () => '/v1/leads?search=nora&'],
  ['enrollments', () => `/v1/sequences/${one}/enrollments?`],
  ['messages', () => `/v1/messages?sequenceId=${one}&`],
  ['events', () => '/v1/events?name=page-viewed&'],
  ['sandbox messages', () => '/v1/sandbox/messages?'],
])('%s come page by page as they come at once', async (_what, path) => {
  const list = async (query: string) => (await app.call('GET', `${path()}${query}`)).body;
  const idsOf = (page: { items: { id: string }[] }) => page.items.map(({ id }) => id);
  const whole = await list('limit=200');
  expect([whole.items.length, whole.nextCursor]).toEqual([5, null]);
  const first = await list('limit=2');
  const second = await list(`limit=2&cursor=${first.nextCursor}`);
  const third = await list(`limit=2&cursor=${second.nextCursor}`);
  expect([first, second, third].map(idsOf)).toEqual([idsOf(whole).slice(0, 2), idsOf(whole).slice(2, 4), idsOf(whole).slice(4)]);
  expect(third.nextCursor).toBeNull();
});

test('events of an enrollment are those that name it', async () => {
  const [lead] = (await app.call('GET', '/v1/leads?limit=1')).body.items;
  const [{ id, enrollmentId }] = (await app.call('GET', `/v1/messages?leadId=${lead.id}`)).body.items;
  await app.call('POST', '/v1/events', { key: 'opened-1', name: 'opened', messageId: id });
  const { items } = (await app.call('GET', `/v1/events?enrollmentId=${enrollmentId}`)).body;
  expect(items.map(({ name }: { name: string }) => name)).toEqual(['opened']);
});

test('who types a whole address or number finds that lead, and who types a part finds all that have it', async () => {
  await app.call('POST', '/v1/leads', { email: 'mona@example.org', phone: '+12125550150' });
  await app.call('POST', '/v1/leads', { email: 'simona@example.org', phone: '+121255501501' });
  const found = async (search: string) =>
    (await app.call('GET', `/v1/leads?search=${encodeURIComponent(search)}`)).body.items.map(({ email }: { email: string }) => email);
  expect(await found('Mona@Example.org')).toEqual(['mona@example.org']);
  expect(await found('+12125550150')).toEqual(['mona@example.org']);
  expect(await found('mona@')).toEqual(['simona@example.org', 'mona@example.org']);
  expect(await found('+1212555015')).toHaveLength(2);
  expect(await found('mona@example.org +121255501501')).toEqual(['simona@example.org']);
});
