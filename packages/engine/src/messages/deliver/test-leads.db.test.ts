import { afterAll, beforeAll, expect, test } from 'vitest';
import { days, draw, end } from '../../test-kit/build-document.ts';
import { createTestEngine, type TestEngine } from '../../test-kit/test-engine.ts';

/** The channels of a real installation: this address is refused there, so a call to it fails. */
const url = 'http://127.0.0.1:9/hook';
let engine: TestEngine;
let sequenceId: string;

beforeAll(async () => {
  engine = await createTestEngine();
  const hook = { id: 'h1', kind: 'webhook', config: { url, data: [{ name: 'list', value: 'warm' }] } };
  sequenceId = await engine.publish(draw([hook, days('w1', 2), end()]));
});
afterAll(() => engine.stop());

const received = () => engine.database.db.selectFrom('sandbox_messages').selectAll().execute();

test('webhook of a test lead is not called: the sandbox shows the request', async () => {
  const { id, leadId } = await engine.enroll(sequenceId, { is_test: true });
  await engine.step();
  await engine.deliver();
  const [message] = await engine.messages(id);
  expect(message).toMatchObject({ channel: 'webhook', status: 'sent', error: null });
  const [shown, ...others] = await received();
  expect(others).toEqual([]);
  expect(shown).toMatchObject({ channel: 'webhook', message_id: message!.id, recipient: url, sender: 'Ada Moreau', subject: null });
  expect(JSON.parse(shown!.text)).toMatchObject({ enrollment: id, step: 'h1', lead: { id: leadId }, data: { list: 'warm' } });
});

test('the webhook of any other lead is really called', async () => {
  const before = (await received()).length;
  const { id } = await engine.enroll(sequenceId);
  await engine.step();
  await engine.deliver();
  expect((await engine.messages(id))[0]).toMatchObject({ status: 'failed', error: expect.stringContaining('internal network') });
  expect(await received()).toHaveLength(before);
});
