import { afterAll, beforeAll, expect, test } from 'vitest';
import { branched } from '../test-kit/documents.ts';
import { startTestApi, type TestApi } from '../test-kit/test-api.ts';

let app: TestApi;
beforeAll(async () => {
  app = await startTestApi();
});
afterAll(() => app.close());

const START = '2026-03-02T15:00:00.000Z';

test('document is rehearsed by the real engine and leaves nothing behind', async () => {
  const roles = [
    { enrolledAt: START },
    { enrolledAt: START, timeZone: 'Europe/Berlin', behavior: { touches: { hello: { clicks: 30, link: 'https://example.com/guide' } } } },
  ];
  const { status, body } = await app.call('POST', '/v1/rehearsals', { document: branched(), roles, days: 30 });
  expect(status).toBe(200);
  expect(
    body.runs.map((run: { status: string; messages: { subject: string }[] }) => [run.status, run.messages.map(({ subject }) => subject)]),
  ).toEqual([
    ['ended', ['A question about your request']],
    ['ended', ['A question about your request', 'Thanks for reading']],
  ]);
  expect(body.runs[1].entries.map(({ what }: { what: string }) => what)).toContain('event');
  expect((await app.call('GET', '/v1/sequences')).body.items).toEqual([]);
});

test('document that cannot be rehearsed is refused with the reason', async () => {
  const broken = await app.call('POST', '/v1/rehearsals', { document: { nodes: 1 }, roles: [{ enrolledAt: START }] });
  expect({ status: broken.status, code: broken.body.code }).toEqual({ status: 422, code: 'invalid-document' });
  const odd = await app.call('POST', '/v1/rehearsals', {
    document: branched(),
    roles: [{ enrolledAt: START, behavior: { always: { opens: 'soon' } } }],
  });
  expect({ status: odd.status, path: odd.body.errors[0].path }).toEqual({ status: 422, path: 'roles.0.behavior' });
});

test('next message of one lead is shown and edited', async () => {
  const made = await app.call('POST', '/v1/sequences', { name: 'Guide', document: branched() });
  await app.call('POST', `/v1/sequences/${made.body.id}/versions`, { revision: made.body.draftRevision });
  const lead = await app.call('POST', '/v1/leads', { email: 'next@example.com', firstName: 'Nora' });
  const { body } = await app.call('POST', `/v1/sequences/${made.body.id}/enrollments`, { leadIds: [lead.body.id] });
  const path = `/v1/enrollments/${body.enrolled[0].enrollmentId}/next-message`;
  const shown = await app.call('GET', path);
  expect(shown.body.message).toMatchObject({ step: 'hello', visit: 1, channel: 'email', rewritten: false });
  const content = { subject: 'Good to meet you, {{ lead.firstName }}' };
  const put = (change: object) => app.call('PUT', path, { step: 'hello', visit: 1, content, ...change });
  expect((await put({ why: 'We met' })).body.message).toMatchObject({ rewritten: true, content });
  expect((await put({ content: { subject: '{{ lead.' } })).body.errors).toMatchObject([{ path: 'content.subject' }]);
  expect((await put({ step: 'thanks' })).body.code).toBe('message-changed');
  await app.settle();
  const sent = (await app.call('GET', `/v1/messages?leadId=${lead.body.id}`)).body.items;
  expect(sent.map(({ subject }: { subject: string }) => subject)).toEqual(['Good to meet you, Nora']);
  expect((await app.call('GET', path)).body).toEqual({ message: null });
});
