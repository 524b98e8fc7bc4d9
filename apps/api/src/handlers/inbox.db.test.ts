import { DEFAULT_WORKSPACE_ID } from '@touchline/db';
import { receiveMail } from '@touchline/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../test-kit/test-api.ts';

let app: TestApi;
beforeAll(async () => {
  app = await startTestApi();
});
afterAll(() => app.close());

async function receive(from: string, text: string): Promise<void> {
  const source = Buffer.from(`From: ${from}\r\nSubject: Hello\r\nMessage-ID: <${Math.random()}@x.example>\r\n\r\n${text}`);
  const mail = { workspaceId: DEFAULT_WORKSPACE_ID, mailboxId: null, address: 'rep@touchline.example', source, isWhole: true };
  await receiveMail(app.engine, { ...mail, receivedAt: app.clock.current() });
}
const addLead = async (email: string): Promise<string> => (await app.call('POST', '/v1/leads', { email, firstName: 'Lea' })).body.id;
const waiting = async (query = ''): Promise<string[]> =>
  (await app.call('GET', `/v1/inbox?${query}`)).body.items.map((item: { id: string }) => item.id);

test('an answer waits for a reply until it is closed, and a snoozed conversation comes back', async () => {
  const id = await addLead('lea@example.com');
  await receive('lea@example.com', 'Tell me more.\r\n\r\n> Hello');
  expect((await app.call('GET', '/v1/inbox')).body.items).toMatchObject([
    { id, leadName: 'Lea', needsReply: true, last: { type: 'human', subject: 'Hello', text: 'Tell me more.' } },
  ]);
  expect(await waiting('owner=me')).toEqual([]);
  expect(await waiting('owner=none')).toEqual([id]);
  const path = `/v1/leads/${id}/conversation`;
  expect((await app.call('GET', path)).body.items).toMatchObject([
    { direction: 'in', text: 'Tell me more.', quoted: '> Hello', attachments: [] },
  ]);

  await app.call('PATCH', path, { snoozedUntil: new Date(app.clock.current() + 3_600_000).toISOString() });
  expect(await waiting()).toEqual([]);
  app.clock.advance(3_600_000);
  expect(await waiting()).toEqual([id]);
  expect((await app.call('PATCH', path, { needsReply: false })).body).toMatchObject({ needsReply: false });
  expect(await waiting()).toEqual([]);
  expect(await waiting('show=all')).toEqual([id]);
  await receive('lea@example.com', 'Are you there?');
  expect(await waiting()).toEqual([id]);
});

test('a mail of no lead is listed until it is attached or ignored', async () => {
  const id = await addLead('known@example.com');
  await receive('private@example.com', 'It is me, from another address.');
  await receive('stranger@example.com', 'Buy this!');
  const list = async () => (await app.call('GET', '/v1/inbox/unmatched')).body.items;
  const [spam, mine] = await list();
  expect([spam, mine]).toMatchObject([{ from: 'stranger@example.com' }, { from: 'private@example.com', type: 'human' }]);
  expect((await app.call('POST', `/v1/leads/${id}/unmatched`, { messageId: mine.id })).status).toBe(204);
  expect((await app.call('POST', `/v1/leads/${id}/unmatched`, { messageId: mine.id })).status).toBe(404);
  expect((await app.call('POST', `/v1/inbox/unmatched/${spam.id}/ignore`)).status).toBe(204);
  expect(await list()).toEqual([]);
  expect(await waiting()).toContain(id);
  const events = await app.engine.db.selectFrom('events').select('name').where('lead_id', '=', id).execute();
  expect(events).toEqual([{ name: 'replied' }]);
});
