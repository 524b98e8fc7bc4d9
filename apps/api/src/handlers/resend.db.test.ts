import { afterAll, beforeAll, expect, test } from 'vitest';
import { branched } from '../test-kit/documents.ts';
import { keyNamed } from '../test-kit/people.ts';
import { startTestApi, type TestApi } from '../test-kit/test-api.ts';

let app: TestApi;
let sequence: string;
/** Headers of a key with this name. */
let ada: Record<string, string>;
beforeAll(async () => {
  app = await startTestApi();
  ada = await keyNamed(app, 'Ada', ['messages.resend']);
  const made = (await app.call('POST', '/v1/sequences', { name: 'Guide', document: branched() })).body;
  await app.call('POST', `/v1/sequences/${made.id}/versions`, { revision: made.draftRevision });
  sequence = made.id;
});
afterAll(() => app.close());

async function failed(n: number): Promise<{ lead: string; message: string }> {
  const lead = (await app.call('POST', '/v1/leads', { email: `failed-${n}@example.com` })).body;
  await app.call('POST', `/v1/sequences/${sequence}/enrollments`, { leadIds: [lead.id] });
  await app.settle();
  const [message] = (await app.call('GET', `/v1/messages?leadId=${lead.id}`)).body.items;
  const refused = { status: 'failed', cause: 'policy', error: '554 5.7.1 Relay access denied', sent_at: null } as const;
  await app.engine.db.updateTable('messages').set(refused).where('id', '=', message.id).execute();
  return { lead: lead.id, message: message.id };
}

test('one failed message is sent again with who and why; a second time it did not fail', async () => {
  const { lead, message } = await failed(1);
  const resend = () => app.call('POST', `/v1/messages/${message}/resend`, { why: 'Relay fixed' }, ada);
  expect(await resend()).toMatchObject({ status: 200, body: { id: message, status: 'queued', error: null } });
  expect(await resend()).toMatchObject({ status: 409, body: { code: 'not-failed', detail: 'It is queued.' } });
  await app.settle();
  const detail = (await app.call('GET', `/v1/leads/${lead}`)).body;
  expect(detail.timeline.find(({ by }: { by: string | null }) => by === 'Ada')).toMatchObject({
    entry: { what: 'act', act: 'resend', step: 'hello' },
    why: 'Relay fixed',
  });
});

test('failures are on the operations page with the words of the server, and in the diagnosis; many are resent by a filter', async () => {
  const [first, second, third] = [await failed(2), await failed(3), await failed(4)];
  await app.call('POST', '/v1/suppressions', { rows: [{ address: 'failed-4@example.com' }] });
  const { failedMessages, messages } = (await app.call('GET', '/v1/operations')).body;
  expect(failedMessages).toMatchObject({
    total: messages.counts.failed,
    more: false,
    groups: [{ sequenceId: sequence, stepId: 'hello', channel: 'email', cause: 'policy', error: '554 5.7.1 Relay access denied', n: 3 }],
  });
  expect(failedMessages.groups[0].leads.map(({ id }: { id: string }) => id)).toEqual([third.lead, second.lead, first.lead]);
  const { findings } = (await app.call('GET', '/v1/diagnosis')).body;
  const finding = findings.find(({ code }: { code: string }) => code === 'message-failed');
  expect(finding).toMatchObject({ total: 3, cases: [{ detail: expect.stringContaining('Relay access denied') }, {}, {}] });

  const filter = { sequenceId: sequence, step: 'hello', cause: 'policy' };
  const asked = await app.call('POST', '/v1/messages/resend', { filter, dryRun: true });
  expect(asked.body).toEqual({ resent: 2, left: [{ reason: 'suppressed', n: 1 }] });
  expect((await app.call('GET', '/v1/operations')).body.failedMessages.total).toBe(3);
  expect((await app.call('POST', '/v1/messages/resend', { filter, why: 'Fixed' }, ada)).body).toEqual(asked.body);
  await app.settle();
  expect((await app.call('GET', `/v1/messages/${first.message}`)).body).toMatchObject({ status: 'sent' });
  expect((await app.call('GET', '/v1/operations')).body.failedMessages.total).toBe(1);
  expect(await app.call('POST', `/v1/messages/${third.message}/resend`, {})).toMatchObject({ status: 409, body: { code: 'kept-back' } });
});

test('a group without a cause names exactly its messages: not those with one, and not those from before', async () => {
  const [old, caused, plain] = [await failed(11), await failed(12), await failed(13)];
  const change = (message: string, set: object) => app.engine.db.updateTable('messages').set(set).where('id', '=', message).execute();
  const long = new Date(app.clock.current() - 20 * 86_400_000);
  await change(old.message, { cause: null, error: 'Nothing was recorded', created_at: long });
  await change(plain.message, { cause: null, error: 'Nothing was recorded' });
  const { groups } = (await app.call('GET', '/v1/operations')).body.failedMessages;
  const group = groups.find(({ cause }: { cause: string | null }) => cause === null);
  expect(group).toMatchObject({ n: 1, stepId: 'hello' });
  const to = new Date(Date.parse(group.latest) + 1).toISOString();
  const filter = { sequenceId: sequence, step: 'hello', channel: 'email', cause: null, from: group.oldest, to };
  expect((await app.call('POST', '/v1/messages/resend', { filter, dryRun: true })).body).toEqual({ resent: 1, left: [] });
  expect((await app.call('POST', '/v1/messages/resend', { filter }, ada)).body).toEqual({ resent: 1, left: [] });
  await app.settle();
  const statuses = await Promise.all(
    [old, caused, plain].map(async ({ message }) => (await app.call('GET', `/v1/messages/${message}`)).body.status),
  );
  expect(statuses).toEqual(['failed', 'failed', 'sent']);
});
