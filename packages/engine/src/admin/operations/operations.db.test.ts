import { newId } from '@touchline/db';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { performAction } from '../../enrollments/actions/perform-action.ts';
import { days, draw, email, end } from '../../test-kit/build-document.ts';
import { createTestEngine, DAY, type TestEngine, workspaceId } from '../../test-kit/test-engine.ts';
import { diagnose } from '../doctor/diagnose.ts';
import { failedMessageGroups } from './failed-message-groups.ts';
import { operations } from './operations.ts';
import { askToResume } from './resume-mailbox.ts';
import { resolveUnconfirmed } from '../../messages/deliver/resolve-unconfirmed.ts';

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
  sql`UPDATE messages SET status = 'unconfirmed', submitted_at = now() WHERE enrollment_id = ${id}`.execute(engine.deps.db);
const say = async (id: string, verdict: 'went-out' | 'send-again') =>
  resolveUnconfirmed(engine.deps, { workspaceId, messageId: (await engine.messages(id))[0]!.id, verdict, by: 'Nora', why: 'Looked' });

test('operations page shows workers, backlog, failures and unconfirmed messages', async () => {
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
  const [failed, unconfirmed, due] = [await made(), await made(), await engine.enroll(sequenceId)];
  await lose(unconfirmed.id);
  await sql`UPDATE enrollments SET status = 'failed', due_at = NULL, error = 'Broken.' WHERE id = ${failed.id}`.execute(engine.deps.db);
  const page = await operations(engine.deps, workspaceId);
  expect(page.workers).toMatchObject([
    { version: '1.2.3', alive: true, totals: { stepped: 1000 }, perSecond: { stepped: expect.closeTo(10, 0) } },
  ]);
  expect(page.due).toEqual({ n: 1, more: false, oldest: (await engine.enrollment(due.id)).due_at });
  expect(page.queued).toMatchObject({ n: 1, more: false });
  expect(page.messages).toMatchObject({ counts: { queued: 1, unconfirmed: 1 }, more: false });
  expect(page.failed).toMatchObject({ total: 1, items: [{ id: failed.id, error: 'Broken.', leadEmail: failed.email }] });
  expect(page.unconfirmed).toMatchObject({ total: 1, items: [{ enrollmentId: unconfirmed.id, stepId: 'e1', channel: 'email' }] });
  await performAction(engine.deps, { workspaceId, enrollmentId: failed.id, action: { type: 'resume' }, by: null, why: null });
  expect((await operations(engine.deps, workspaceId)).failed).toEqual({ total: 0, items: [] });
});

test('failed messages of two sequences are two groups under their own names', async () => {
  const other = await engine.publish(draw([email('e1'), end()]));
  await sql`UPDATE sequences SET name = 'Other' WHERE id = ${other}`.execute(engine.deps.db);
  const leads = [await made(), await engine.enroll(other)];
  await engine.step();
  for (const { id } of leads)
    await sql`UPDATE messages SET status = 'failed', cause = 'content', error = 'Refused.' WHERE enrollment_id = ${id}`.execute(
      engine.deps.db,
    );
  const { total, groups } = await failedMessageGroups(engine.deps, workspaceId, new Date(engine.clock.current()));
  expect(total).toBe(2);
  expect(groups.map(({ sequenceId: of, leads: [lead] }) => [of, lead!.id]).toSorted()).toEqual(
    [
      [sequenceId, leads[0]!.leadId],
      [other, leads[1]!.leadId],
    ].toSorted(),
  );
  expect(groups.find(({ sequenceId: of }) => of === other)?.sequenceName).toBe('Other');
  await sql`UPDATE messages SET status = 'canceled' WHERE status = 'failed'`.execute(engine.deps.db);
});

test('message marked as sent counts as sent and raises its event', async () => {
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
  await performAction(engine.deps, {
    workspaceId,
    enrollmentId: left.id,
    action: { type: 'exit', reason: 'exited-by-person' },
    by: null,
    why: null,
  });
  await say(left.id, 'send-again');
  await engine.deliver();
  expect((await engine.messages(lead.id))[0]).toMatchObject({ status: 'sent' });
  expect((await engine.messages(left.id))[0]?.status).not.toBe('sent');
});

test('a paused mailbox is shown with the words of its server, and a person tries it at once', async () => {
  const at = new Date(engine.clock.current());
  await engine.deps.db
    .insertInto('mailbox_pauses')
    .values({
      address: 'ada@touchline.example',
      cause: 'policy',
      error: '554 5.7.1 Relay access denied',
      since: at,
      probe_at: new Date(at.getTime() + DAY),
    })
    .execute();
  const lead = await made();
  await engine.deliver();
  await sql`UPDATE messages SET parked = true, status = 'queued' WHERE enrollment_id = ${lead.id}`.execute(engine.deps.db);
  expect((await operations(engine.deps, workspaceId)).mailboxes).toMatchObject([
    { address: 'ada@touchline.example', cause: 'policy', error: '554 5.7.1 Relay access denied', since: at, waiting: 1, askedBy: null },
  ]);
  const { findings } = await diagnose(engine.deps);
  expect(findings.find(({ code }) => code === 'mailbox-paused')?.cases[0]?.detail).toContain('Relay access denied');
  const ask = { key: 'ada@touchline.example', by: 'Nora', why: 'The block was lifted' };
  expect(await askToResume(engine.deps, ask)).toBe(true);
  expect((await operations(engine.deps, workspaceId)).mailboxes).toMatchObject([{ probeAt: at, askedBy: 'Nora' }]);
  await sql`UPDATE messages SET parked = false WHERE enrollment_id = ${lead.id}`.execute(engine.deps.db);
  expect(await askToResume(engine.deps, ask)).toBe(true);
  expect((await operations(engine.deps, workspaceId)).mailboxes).toEqual([]);
  expect(await askToResume(engine.deps, ask)).toBe(false);
  expect(
    await engine.deps.db.selectFrom('mailbox_log').select(['what', 'by', 'why']).where('by', 'is not', null).orderBy('id').execute(),
  ).toEqual([
    { what: 'resume-asked', by: 'Nora', why: 'The block was lifted' },
    { what: 'resume-asked', by: 'Nora', why: 'The block was lifted' },
    { what: 'resumed', by: 'Nora', why: 'The block was lifted' },
  ]);
});
