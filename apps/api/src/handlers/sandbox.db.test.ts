import { addNode, connect, emptyDocument, type SequenceDocument } from '@touchline/sequence';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../test-kit/test-api.ts';

let app: TestApi;
/** Messages of the sandbox, by channel. */
let shown: Readonly<Record<string, { id: string; [key: string]: unknown }>>;
let leadId: string;

/** A notice and a call of another system. */
function noticeAndWebhook(): SequenceDocument {
  const notice = {
    goal: '',
    window: 'ignore',
    unreachable: 'skip',
    variants: [
      { id: 'a', weight: 1, title: 'Your trial ends on Friday', text: 'Hi {{ lead.firstName }}', link: 'https://example.com/plans' },
    ],
  };
  const webhook = { url: 'http://127.0.0.1:9/hook', include: ['contact'], data: [] };
  let { document } = addNode(emptyDocument('UTC'), { id: 'n', kind: 'notice', config: notice, position: { x: 0, y: 160 } });
  ({ document } = addNode(document, { id: 'h', kind: 'webhook', config: webhook, position: { x: 0, y: 320 } }));
  ({ document } = addNode(document, { id: 'done', kind: 'end', position: { x: 0, y: 480 } }));
  for (const [from, to] of [
    ['start', 'n'],
    ['n', 'h'],
    ['h', 'done'],
  ] as const) {
    const linked = connect(document, from, 'next', to);
    if (!linked.ok) throw new Error(linked.reason);
    ({ document } = linked);
  }
  return document;
}

beforeAll(async () => {
  app = await startTestApi();
  const made = await app.call('POST', '/v1/sequences', { name: 'Notices', document: noticeAndWebhook() });
  const published = await app.call('POST', `/v1/sequences/${made.body.id}/versions`, { revision: made.body.draftRevision });
  if (published.status !== 201) throw new Error(JSON.stringify(published.body));
  const lead = await app.call('POST', '/v1/leads', { email: 'nora@example.com', firstName: 'Nora', isTest: true });
  leadId = lead.body.id;
  await app.call('POST', `/v1/sequences/${made.body.id}/enrollments`, { leadIds: [leadId] });
  await app.settle();
  const { items } = (await app.call('GET', '/v1/sandbox/messages')).body;
  shown = Object.fromEntries(items.map((item: { channel: string }) => [item.channel, item]));
});
afterAll(() => app.close());

test('a message names the lead that it is about', () => {
  const lead = { id: leadId, email: 'nora@example.com', phone: null, firstName: 'Nora', lastName: null };
  expect(shown).toMatchObject({
    notice: { lead, subject: 'Your trial ends on Friday', excerpt: 'Hi Nora' },
    webhook: { lead, recipient: 'http://127.0.0.1:9/hook' },
  });
});

test.each(['notice', 'webhook'])('%s has no reply, unsubscribe or bounce', async (channel) => {
  const action = async (name: string, body?: object) => {
    const { status, body: answer } = await app.call('POST', `/v1/sandbox/messages/${shown[channel]!.id}/${name}`, body);
    return [status, answer.code];
  };
  const refused = [409, 'unsupported-action'];
  expect(await action('reply', { text: 'Hello' })).toEqual(refused);
  expect(await action('unsubscribe')).toEqual(refused);
  expect(await action('bounce')).toEqual(refused);
});
