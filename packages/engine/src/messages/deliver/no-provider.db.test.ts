import { type SmtpSink, startSmtpSink } from '@touchline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { draw, email, end, sms } from '../../test-kit/build-document.ts';
import { createTestEngine, type TestEngine } from '../../test-kit/test-engine.ts';

const notice = {
  id: 'n1',
  kind: 'notice',
  config: { goal: '', variants: [{ id: 'a', weight: 1, title: 'Ends on Friday', text: 'Hi', link: '' }] },
};
let sink: SmtpSink;
let engine: TestEngine;
let sequenceId: string;
beforeAll(async () => {
  sink = await startSmtpSink();
  engine = await createTestEngine({ smtpUrl: sink.url });
  sequenceId = await engine.publish(draw([sms('s1'), notice, email('e1'), end()]));
});
afterAll(async () => {
  await engine.stop();
  await sink.stop();
});

const lead = { phone: '+12125550147', consent_sms: true };
const play = async (values: object) => {
  const { id } = await engine.enroll(sequenceId, { ...lead, ...values });
  await engine.pass(0);
  await engine.pass(0);
  const messages = await engine.messages(id);
  return Object.fromEntries(messages.map(({ channel, status, cause, error }) => [channel, { status, cause, error }]));
};
const inSandbox = async () =>
  (await engine.deps.db.selectFrom('sandbox_messages').select('channel').execute()).map(({ channel }) => channel);

test('with SMTP and no SMS provider, a real lead gets no SMS and no notice, the messages say why, and the mail goes out', async () => {
  expect(await play({})).toEqual({
    sms: { status: 'failed', cause: 'no-provider', error: 'No SMS provider is set up.' },
    notice: { status: 'failed', cause: 'no-provider', error: 'No in-app message provider is set up.' },
    email: { status: 'sent', cause: null, error: null },
  });
  expect(await inSandbox()).toEqual([]);
  expect(await engine.deps.db.selectFrom('suppressions').selectAll().execute()).toEqual([]);
});

test('a test lead gets them in the sandbox', async () => {
  expect(await play({ is_test: true })).toMatchObject({ sms: { status: 'sent' }, notice: { status: 'sent' } });
  expect((await inSandbox()).toSorted()).toEqual(['notice', 'sms']);
});

test('without SMTP everything goes to the sandbox', async () => {
  const sandbox = await createTestEngine();
  const { id } = await sandbox.enroll(await sandbox.publish(draw([sms('s1'), notice, email('e1'), end()])), lead);
  await sandbox.pass(0);
  expect((await sandbox.messages(id)).map(({ status }) => status)).toEqual(['sent', 'sent', 'sent']);
  await sandbox.stop();
});
