import { addNode, connect, emptyDocument } from '@touchline/sequence';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../test-kit/test-api.ts';

let app: TestApi;
beforeAll(async () => {
  app = await startTestApi('2026-03-02T15:00:00Z', 'smtp://127.0.0.1:9');
});
afterAll(() => app.close());

test('publishing a step that no provider is set up for warns, and the lead and the status say the same', async () => {
  const config = { goal: '', window: 'ignore', unreachable: 'skip', variants: [{ id: 'a', weight: 1, text: 'Hi' }] };
  let { document } = addNode(emptyDocument('UTC'), { id: 'text', kind: 'sms', config, position: { x: 0, y: 160 } });
  ({ document } = addNode(document, { id: 'done', kind: 'end', position: { x: 0, y: 320 } }));
  for (const [from, to] of [
    ['start', 'text'],
    ['text', 'done'],
  ] as const) {
    const linked = connect(document, from, 'next', to);
    if (!linked.ok) throw new Error(linked.reason);
    ({ document } = linked);
  }
  const made = (await app.call('POST', '/v1/sequences', { name: 'Text', document })).body;
  const { status, body } = await app.call('POST', `/v1/sequences/${made.id}/versions`, { revision: made.draftRevision });
  expect({ status, warnings: body.warnings }).toEqual({
    status: 201,
    warnings: [{ code: 'no-provider', stepId: 'text', message: expect.stringContaining('No provider is set up for SMS') }],
  });
  expect((await app.call('GET', '/v1/operations')).body.unprovided).toEqual([
    { channel: 'sms', sequences: [{ id: made.id, name: 'Text', steps: 1 }] },
  ]);
  await app.call('POST', `/v1/sequences/${made.id}/status`, { status: 'paused' });
  expect((await app.call('GET', '/v1/operations')).body.unprovided).toEqual([]);
  await app.call('POST', `/v1/sequences/${made.id}/status`, { status: 'active' });
  expect((await app.call('GET', '/v1/status')).body.unprovided.toSorted()).toEqual(['notice', 'sms']);
  const lead = (await app.call('POST', '/v1/leads', { email: 'a@example.com', phone: '+12125550147', consent: { sms: true } })).body;
  const { reachability } = (await app.call('GET', `/v1/leads/${lead.id}`)).body;
  expect(reachability.map(({ channel, obstacles }: { channel: string; obstacles: string[] }) => [channel, obstacles])).toEqual([
    ['email', []],
    ['sms', ['no-provider']],
    ['call', []],
    ['linkedin', ['no-address']],
  ]);
});

test('webhook that will not be called gives a warning with the reason, before and after publishing', async () => {
  let document = emptyDocument('UTC');
  const urls = { inside: 'http://192.168.7.7/hook', nowhere: 'https://no-such-host.invalid/hook', outside: 'https://93.184.215.14/hook' };
  const order = ['start', ...Object.keys(urls), 'done'];
  for (const [id, url] of Object.entries(urls)) {
    ({ document } = addNode(document, { id, kind: 'webhook', config: { url }, position: { x: 0, y: 160 } }));
  }
  ({ document } = addNode(document, { id: 'done', kind: 'end', position: { x: 0, y: 320 } }));
  for (const [index, to] of order.slice(1).entries()) {
    const linked = connect(document, order[index]!, 'next', to);
    if (!linked.ok) throw new Error(linked.reason);
    ({ document } = linked);
  }
  const made = (await app.call('POST', '/v1/sequences', { name: 'Calls', document })).body;
  const plan = await app.call('POST', `/v1/sequences/${made.id}/plan`, { revision: made.draftRevision });
  const { body } = await app.call('POST', `/v1/sequences/${made.id}/versions`, { revision: made.draftRevision });
  expect(plan.body.warnings).toEqual(body.warnings);
  expect(body.warnings).toEqual([
    { code: 'unreachable-webhook', stepId: 'inside', message: expect.stringContaining('unless WEBHOOK_ALLOW names it') },
    {
      code: 'unreachable-webhook',
      stepId: 'nowhere',
      message: expect.stringMatching(/will not be called\. No host is called no-such-host\.invalid\./),
    },
  ]);
});
