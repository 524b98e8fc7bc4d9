import { afterAll, beforeAll, expect, test } from 'vitest';
import { days, draw, email, end } from '../../test-kit/build-document.ts';
import { createTestEngine, DAY, type TestEngine, workspaceId } from '../../test-kit/test-engine.ts';
import { nextMessage } from './next-message.ts';
import { rewriteNextMessage } from './rewrite-next-message.ts';

let engine: TestEngine;
let sequenceId: string;
beforeAll(async () => {
  engine = await createTestEngine();
  sequenceId = await engine.publish(draw([email('e1'), days('w1', 3), email('e2'), end()]));
});
afterAll(() => engine.stop());

const next = (enrollmentId: string) => nextMessage(engine.deps, { workspaceId, enrollmentId });
const rewrite = (enrollmentId: string, content: Record<string, string> | null, step = 'e2', visit = 1) =>
  rewriteNextMessage(engine.deps, { workspaceId, enrollmentId, step, visit, content, by: 'Nora', why: 'They met' });

test('next message is known before it is created, and can be rewritten for one lead', async () => {
  const [lead, other] = [await engine.enroll(sequenceId), await engine.enroll(sequenceId)];
  await engine.pass(0);
  const at = engine.clock.current() + 3 * DAY;
  expect(await next(lead.id)).toMatchObject({
    step: 'e2',
    visit: 1,
    channel: 'email',
    at,
    rewritten: false,
    content: { subject: 'Subject e2' },
  });
  const written = await rewrite(lead.id, { subject: 'After our talk, {{ lead.firstName }}' });
  expect(written).toMatchObject({ ok: true, message: { rewritten: true, content: { subject: 'After our talk, {{ lead.firstName }}' } } });
  expect(await engine.timeline(lead.id)).toContain('act rewrite');
  await engine.pass(3 * DAY);
  expect((await engine.messages(lead.id)).map(({ subject }) => subject)).toEqual(['Subject e1', 'After our talk, Ada']);
  expect((await engine.messages(other.id)).map(({ subject }) => subject)).toEqual(['Subject e1', 'Subject e2']);
  expect(await next(lead.id)).toBeNull();
  expect(await rewrite(lead.id, { subject: 'Late' })).toEqual({ ok: false, reason: 'nothing-to-come' });
});

test('text that cannot be sent is refused, with its field', async () => {
  const lead = await engine.enroll(sequenceId);
  await engine.pass(0);
  const refused = await rewrite(lead.id, { subject: '{{ lead.firstName', text: 'x', body: ' ' });
  expect(refused).toMatchObject({ ok: false, reason: 'unusable' });
  expect('problems' in refused && refused.problems.map(({ field }) => field)).toEqual(['subject', 'text', 'body']);
  expect(await rewrite(lead.id, { subject: 'Hi' }, 'e1')).toEqual({ ok: false, reason: 'another-message' });
});

test('a text that may stay empty can be emptied', async () => {
  const { id } = await engine.enroll(sequenceId);
  await engine.pass(0);
  expect(await rewrite(id, { preview: 'In three days' })).toMatchObject({ ok: true, message: { content: { preview: 'In three days' } } });
  expect(await rewrite(id, { preview: ' ' })).toMatchObject({ ok: true, message: { content: { preview: ' ', subject: 'Subject e2' } } });
  const refused = await rewrite(id, { preview: '', subject: '' });
  expect(refused).toMatchObject({ ok: false, problems: [{ field: 'subject', message: 'Must not be empty.' }] });
});

test('what waits to be sent can still be changed, and changed back', async () => {
  const lead = await engine.enroll(sequenceId);
  await engine.step();
  expect(await next(lead.id)).toMatchObject({ step: 'e1', rewritten: false });
  await rewrite(lead.id, { body: 'By hand.' }, 'e1');
  expect(await next(lead.id)).toMatchObject({ rewritten: true, content: { subject: 'Subject e1', body: 'By hand.' } });
  await rewrite(lead.id, null, 'e1');
  expect(await next(lead.id)).toMatchObject({ rewritten: false });
});
