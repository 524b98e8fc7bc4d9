import { newId } from '@touchline/db';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { act } from '../act/act.ts';
import { days, draw, email, end } from '../test-kit/draw.ts';
import { createTestEngine, DAY, type TestEngine, workspaceId } from '../test-kit/test-engine.ts';
import { operations } from './operations.ts';
import { settleUnknown } from './settle-unknown.ts';

let engine: TestEngine;
let sequenceId: string;
beforeAll(async () => {
  engine = await createTestEngine();
  const asks = {
    id: 'asked',
    kind: 'if',
    config: { what: 'delivered', of: { touch: 'e1' }, link: null, engagement: 'any', within: { amount: 5, unit: 'days' } },
    exits: { yes: 'w1', no: 'w1' },
  };
  sequenceId = await engine.publish(draw([email('e1'), asks, days('w1', 2), email('e2'), end()]));
});
afterAll(() => engine.stop());

const made = async () => {
  const lead = await engine.enroll(sequenceId);
  await engine.step();
  return lead;
};
const lose = (id: string) =>
  sql`UPDATE messages SET status = 'unknown', handed_at = now() WHERE enrollment_id = ${id}`.execute(engine.deps.db);
const say = async (id: string, verdict: 'went-out' | 'send-again') =>
  settleUnknown(engine.deps, { workspaceId, messageId: (await engine.messages(id))[0]!.id, verdict, by: 'Nora', why: 'Looked' });

test('one page shows workers, backlog, what failed and what nobody knows', async () => {
  const started_at = new Date(Date.now() - 100_000);
  await engine.deps.db
    .insertInto('worker_processes')
    .values({
      id: newId(),
      lock_key: '7',
      started_at,
      heartbeat_at: new Date(),
      version: '1.2.3',
      stats: JSON.stringify({ stepped: 1000, runners: ['a'] }),
    })
    .execute();
  const [failed, unknown, due] = [await made(), await made(), await engine.enroll(sequenceId)];
  await lose(unknown.id);
  await sql`UPDATE enrollments SET status = 'failed', due_at = NULL, error = 'Broken.' WHERE id = ${failed.id}`.execute(engine.deps.db);
  const page = await operations(engine.deps, workspaceId);
  expect(page.workers).toMatchObject([
    { version: '1.2.3', alive: true, totals: { stepped: 1000 }, perSecond: { stepped: expect.closeTo(10, 0) } },
  ]);
  expect(page.due).toEqual({ n: 1, more: false, oldest: (await engine.enrollment(due.id)).due_at });
  expect(page.queued).toMatchObject({ n: 1, more: false });
  expect(page.messages).toMatchObject({ counts: { queued: 1, unknown: 1 }, more: false });
  expect(page.failed).toMatchObject({ total: 1, items: [{ id: failed.id, error: 'Broken.', leadEmail: failed.email }] });
  expect(page.unknown).toMatchObject({ total: 1, items: [{ enrollmentId: unknown.id, stepId: 'e1', channel: 'email' }] });
  await act(engine.deps, { workspaceId, enrollmentId: failed.id, act: { type: 'resume' }, by: null, why: null });
  expect((await operations(engine.deps, workspaceId)).failed).toEqual({ total: 0, items: [] });
});

test('a person says that it went out: it counts as sent, and who asks for it hears', async () => {
  const lead = await made();
  await lose(lead.id);
  expect(await say(lead.id, 'went-out')).toBe(true);
  expect(await say(lead.id, 'went-out')).toBe(false);
  expect((await engine.messages(lead.id))[0]).toMatchObject({ status: 'sent' });
  expect((await engine.enrollment(lead.id)).step_id).toBe('w1');
  expect(await engine.timeline(lead.id)).toContain('act went-out e1');
  await engine.pass(2 * DAY);
  expect((await engine.messages(lead.id)).map((message) => message.status)).toEqual(['sent', 'sent']);
});

test('or that it goes out again: it is sent once more, unless the lead is out of it by then', async () => {
  const [lead, left] = [await made(), await made()];
  await lose(lead.id);
  await lose(left.id);
  expect(await say(lead.id, 'send-again')).toBe(true);
  await act(engine.deps, { workspaceId, enrollmentId: left.id, act: { type: 'exit', reason: 'exited-by-person' }, by: null, why: null });
  await say(left.id, 'send-again');
  await engine.deliver();
  expect((await engine.messages(lead.id))[0]).toMatchObject({ status: 'sent' });
  expect((await engine.messages(left.id))[0]?.status).not.toBe('sent');
});
