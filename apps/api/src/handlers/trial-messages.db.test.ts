import { newId } from '@touchline/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../test-kit/test-api.ts';

let app: TestApi;
let leadId: string;
beforeAll(async () => {
  app = await startTestApi();
  const lead = await app.call('POST', '/v1/leads', { email: 'nora@example.com', firstName: 'Nora' });
  leadId = lead.body.id;
});
afterAll(() => app.close());

const email = {
  channel: 'email',
  subject: 'Hello {{ lead.firstName }}',
  body: 'Hi **{{ lead.firstName }}** of {{ lead.company | default: "your team" }}, [see](https://example.com/a)',
};
const inbox = async () => (await app.call('GET', '/v1/sandbox/messages')).body.items;

test('preview shows the message without sending it', async () => {
  const { status, body } = await app.call('POST', '/v1/messages/preview', { content: email, leadId });
  expect(status).toBe(200);
  expect(body).toMatchObject({ to: 'nora@example.com', subject: 'Hello Nora', from: 'Ada Moreau <ada@touchline.example>' });
  expect(body.html).toContain('Hi <strong>Nora</strong> of your team');
  const example = await app.call('POST', '/v1/messages/preview', {
    content: { channel: 'sms', text: 'Hi {{ lead.firstName }}' },
    leadId: null,
  });
  expect(example.body).toMatchObject({ subject: null, text: 'Hi Ada', html: null });
  expect(await inbox()).toEqual([]);
});

test('an answer in a thread has the subject of the thread', async () => {
  const content = { ...email, subject: '', threadSubject: 'For {{ lead.firstName }}' };
  const { body } = await app.call('POST', '/v1/messages/preview', { content, leadId });
  expect(body.subject).toBe('Re: For Nora');
});

test('a test goes to the address that was given, outside any enrollment', async () => {
  const sent = await app.call('POST', '/v1/messages/test', { content: email, leadId, to: ' Me@Example.com ' });
  expect(sent.body).toEqual({ to: 'me@example.com', provider: 'sandbox' });
  expect(await inbox()).toMatchObject([{ channel: 'email', recipient: 'me@example.com', subject: '[Test] Hello Nora' }]);
  const text = { channel: 'sms', text: 'Hi {{ lead.firstName }}' };
  expect((await app.call('POST', '/v1/messages/test', { content: text, leadId, to: '+1 415 555 0123' })).status).toBe(200);
  expect((await inbox())[0]).toMatchObject({ channel: 'sms', recipient: '+14155550123' });
  expect((await app.call('GET', '/v1/messages')).body.items).toEqual([]);
});

test('text that cannot be sent is refused with the reason', async () => {
  const refused = async (change: object) => {
    const { status, body } = await app.call('POST', '/v1/messages/test', { content: email, leadId, to: 'me@example.com', ...change });
    return { status, code: body.code, path: body.errors?.[0].path };
  };
  expect(await refused({ to: 'a@example.com, b@example.com' })).toEqual({ status: 422, code: 'invalid-request', path: 'to' });
  expect(await refused({ content: { ...email, body: '{{ lead.' } })).toEqual({ status: 422, code: 'invalid-request', path: 'content' });
  expect(await refused({ leadId: newId() })).toMatchObject({ status: 404, code: 'not-found' });
  await app.engine.db
    .insertInto('suppressions')
    .values({
      workspace_id: '00000000-0000-7000-8000-000000000001',
      id: newId(),
      channel: 'email',
      address: 'gone@example.com',
      reason: 'unsubscribed',
    })
    .execute();
  expect(await refused({ to: 'gone@example.com' })).toMatchObject({ status: 409, code: 'suppressed' });
});
