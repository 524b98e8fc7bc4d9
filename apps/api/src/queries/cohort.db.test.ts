import { afterAll, beforeAll, expect, test } from 'vitest';
import { branched } from '../test-kit/documents.ts';
import { startTestApi, type TestApi } from '../test-kit/test-api.ts';

let app: TestApi;
let live: string;

/** Three leads on version 1, of which one clicks; a day later one on version 2. */
beforeAll(async () => {
  app = await startTestApi();
  const made = await app.call('POST', '/v1/sequences', { name: 'Guide', document: branched() });
  const path = `/v1/sequences/${made.body.id}`;
  live = `${path}/live`;
  await app.call('POST', `${path}/versions`, { revision: made.body.draftRevision });
  const enroll = async (name: string) => {
    const lead = await app.call('POST', '/v1/leads', { email: `${name}@example.com`, firstName: name });
    const { body } = await app.call('POST', `${path}/enrollments`, { leadIds: [lead.body.id] });
    return { leadId: lead.body.id, enrollmentId: body.enrolled[0].enrollmentId };
  };
  const [nora] = [await enroll('nora'), await enroll('ida'), await enroll('bo')];
  await app.settle();
  const message = (await app.call('GET', `/v1/messages?leadId=${nora.leadId}`)).body.items[0];
  await app.call('POST', '/v1/events', {
    key: 'click-1',
    name: 'clicked',
    messageId: message.id,
    properties: { link: 'https://example.com/guide' },
  });
  await app.settle();
  app.clock.advance(24 * 3_600_000);
  const draft = await app.call('GET', `${path}/draft`);
  const saved = await app.call(
    'PUT',
    `${path}/draft`,
    { document: branched('Another subject') },
    { 'if-match': `"${draft.body.revision}"` },
  );
  await app.call('POST', `${path}/versions`, { revision: saved.body.revision });
  await enroll('late');
  await app.settle();
});
afterAll(() => app.close());

test('recount of all leads equals the running totals', async () => {
  const { body: totals } = await app.call('GET', live);
  const { body: counted } = await app.call('GET', `${live}?since=2020-01-01T00:00:00.000Z`);
  const { updatedAt: _then, ...running } = totals;
  expect(counted).toMatchObject(running);
  expect(totals.steps.hello.entered).toBe(4);
});

test('version and period have their own figures', async () => {
  const first = (await app.call('GET', `${live}?version=1`)).body;
  expect(first.steps.hello).toMatchObject({ entered: 3, sent: 3, clicked: 1 });
  expect(first.exits).toMatchObject({ 'hello:next': 3, 'clicked:yes': 1 });
  expect(first.steps.clicked.here).toBe(2);
  const second = (await app.call('GET', `${live}?version=2`)).body;
  expect(second.steps.hello).toMatchObject({ entered: 1, sent: 1, clicked: 0 });
  const lately = (await app.call('GET', `${live}?since=2026-03-03T00:00:00.000Z`)).body;
  expect(lately.steps.hello.entered).toBe(1);
  expect((await app.call('GET', `${live}?version=9`)).body.steps).toEqual({});
  expect((await app.call('GET', `${live}?since=soon`)).status).toBe(422);
});

test('variants of a touch have their own figures, also by version', async () => {
  const plain = branched();
  const document = {
    ...plain,
    nodes: plain.nodes.map((node) => {
      if (node.id !== 'hello') return node;
      const config = node.config as { variants: object[] };
      return { ...node, config: { ...config, variants: [config.variants[0], { ...config.variants[0], id: 'b' }] } };
    }),
  };
  const made = await app.call('POST', '/v1/sequences', { name: 'A or B', document });
  const path = `/v1/sequences/${made.body.id}`;
  await app.call('POST', `${path}/versions`, { revision: made.body.draftRevision });
  const rows = Array.from({ length: 24 }, (_, at) => ({ email: `either-${at}@example.com` }));
  const { leadIds } = (await app.call('POST', '/v1/leads/imports', { rows })).body;
  await app.call('POST', `${path}/enrollments`, { leadIds });
  await app.settle();
  const [message] = (await app.call('GET', `/v1/messages?leadId=${leadIds[0]}`)).body.items;
  await app.call('POST', '/v1/events', { key: 'variant-click', name: 'clicked', messageId: message.id, properties: {} });
  await app.settle();
  const { items } = (await app.call('GET', `${path}/live/variants?step=hello`)).body;
  expect(items.map(({ variant }: { variant: string }) => variant)).toEqual(['a', 'b']);
  expect(items.reduce((sum: number, { sent }: { sent: number }) => sum + sent, 0)).toBe(24);
  expect(items.find(({ variant }: { variant: string }) => variant === message.variant)).toMatchObject({ clicked: 1, replied: 0 });
  expect(items.find(({ variant }: { variant: string }) => variant !== message.variant)).toMatchObject({ clicked: 0 });
  expect((await app.call('GET', `${path}/live/variants?step=hello&version=2`)).body.items).toEqual([]);
  expect((await app.call('GET', `${path}/live/variants?step=clicked`)).body.items).toEqual([]);
  expect((await app.call('GET', `/v1/sequences/${leadIds[0]}/live/variants?step=hello`)).status).toBe(404);
});

test.each(['queued', 'claimed', 'failed', 'canceled', 'unconfirmed'])(
  'a %s message does not count as sent for its variant',
  async (status) => {
    const made = await app.call('POST', '/v1/sequences', { name: status, document: branched() });
    const path = `/v1/sequences/${made.body.id}`;
    await app.call('POST', `${path}/versions`, { revision: made.body.draftRevision });
    const rows = Array.from({ length: 3 }, (_, at) => ({ email: `${status}-${at}@example.com` }));
    const { leadIds } = (await app.call('POST', '/v1/leads/imports', { rows })).body;
    await app.call('POST', `${path}/enrollments`, { leadIds });
    await app.settle();
    const sent = async () => (await app.call('GET', `${path}/live/variants?step=hello`)).body.items[0].sent;
    expect(await sent()).toBe(3);
    await app.engine.db
      .updateTable('messages')
      .set({ status: status as 'failed' })
      .where('lead_id', '=', leadIds[0])
      .execute();
    expect(await sent()).toBe(2);
  },
);
