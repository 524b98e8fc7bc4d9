import { addNode, connect, emptyDocument } from '@touchline/sequence';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../test-kit/test-api.ts';

let app: TestApi;
beforeAll(async () => {
  app = await startTestApi();
});
afterAll(() => app.close());

test('an alert is unread until a person reads it, and stands in the history of its lead', async () => {
  let { document } = addNode(emptyDocument('UTC'), {
    id: 'tell',
    kind: 'alert',
    config: { text: 'Call Nora' },
    position: { x: 0, y: 160 },
  });
  ({ document } = addNode(document, { id: 'done', kind: 'end', position: { x: 0, y: 320 } }));
  for (const [from, to] of [
    ['start', 'tell'],
    ['tell', 'done'],
  ] as const) {
    const linked = connect(document, from, 'next', to);
    if (!linked.ok) throw new Error(linked.reason);
    ({ document } = linked);
  }
  const made = (await app.call('POST', '/v1/sequences', { name: 'Alert', document })).body;
  await app.call('POST', `/v1/sequences/${made.id}/versions`, { revision: made.draftRevision });
  const owner = { id: 'o1', name: 'Ada', email: 'ada@team.example', timeZone: null };
  const lead = (await app.call('POST', '/v1/leads', { email: 'nora@example.com', firstName: 'Nora', owner })).body;
  await app.call('POST', `/v1/sequences/${made.id}/enrollments`, { leadIds: [lead.id] });
  await app.settle();

  expect((await app.call('GET', '/v1/alerts/unread')).body).toEqual({ unread: 1 });
  const { items } = (await app.call('GET', '/v1/alerts?state=unread')).body;
  expect(items).toMatchObject([{ leadId: lead.id, leadName: 'Nora', text: 'Call Nora', readAt: null, owner: 'ada@team.example' }]);
  const { timeline } = (await app.call('GET', `/v1/leads/${lead.id}`)).body;
  const lines = timeline.map(({ entry }: { entry: { what: string; step?: string } }) => `${entry.what} ${entry.step ?? ''}`.trim());
  // The newest first; all of it happened in one moment.
  expect(lines.slice(lines.indexOf('alerted tell') - 1)).toEqual(['entered done', 'alerted tell', 'entered tell', 'entered start']);
  expect(new Set(timeline.map(({ at }: { at: string }) => at)).size).toBe(1);

  expect((await app.call('POST', '/v1/alerts/read', { ids: [items[0].id] })).body).toEqual({ read: 1 });
  expect((await app.call('POST', '/v1/alerts/read', {})).body).toEqual({ read: 0 });
  expect((await app.call('GET', '/v1/alerts?state=unread')).body.items).toEqual([]);
  expect((await app.call('GET', '/v1/alerts')).body.items).toMatchObject([{ readAt: expect.any(String) }]);
});
