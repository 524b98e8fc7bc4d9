import type { SequenceDocument } from '@touchline/sequence';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { performAction } from '../actions/perform-action.ts';
import { diagnose } from '../../admin/doctor/diagnose.ts';
import { submitEvents } from '../ingest/submit-events.ts';
import { moveEnrollments } from '../../publishing/plan/move-enrollments.ts';
import { publish } from '../../publishing/publish/publish.ts';
import { setSequenceStatus } from '../../publishing/publish/set-sequence-status.ts';
import { days, draw, email, end, sms } from '../../test-kit/build-document.ts';
import { createTestEngine, HOUR, type TestEngine, workspaceId } from '../../test-kit/test-engine.ts';

const MINUTE = 60_000;
/** A Friday, 22:30. */
const NIGHT = Date.parse('2026-03-13T22:30:00Z');
const guards = { smsPerLeadDay: 1, hoursBetweenEmails: 48, minutesBetweenTouches: 30, waking: { from: '08:00', to: '21:00' } };
const pause = { id: 'pause', kind: 'wait', config: { mode: 'duration', amount: 20, unit: 'minutes', at: null } };
const STEPS = [sms('text'), pause, email('mail'), days('w', 1), email('again'), end()];
const lead = { consent_sms: true };

let engine: TestEngine;
let sequenceId: string;
beforeAll(async () => {
  engine = await createTestEngine({ start: NIGHT });
});
beforeEach(async () => {
  const week = 7 * 24 * HOUR;
  engine.clock.advance((week - ((engine.clock.current() - NIGHT) % week)) % week);
  sequenceId = await engine.publish(draw(STEPS, { guards }));
});
afterAll(() => engine.stop());

const held = async (): Promise<{ id: string; leadId: string }> => {
  const enrolled = await engine.enroll(sequenceId, lead);
  await engine.pass(0);
  expect(await sent(enrolled.id)).toEqual([]);
  return enrolled;
};

/** Steps and hours after the Friday evening at which they were sent. */
async function sent(id: string): Promise<readonly string[]> {
  const start = (await engine.enrollment(id)).state as { enrolledAt: number };
  return (await engine.messages(id))
    .filter(({ status }) => status === 'sent')
    .map(({ step_id, visit, sent_at }) => `${step_id} ${visit} ${(sent_at!.getTime() - start.enrolledAt) / HOUR}`);
}

async function expectHealthy(): Promise<void> {
  expect((await diagnose(engine.deps)).findings.filter(({ code }) => code !== 'no-worker')).toEqual([]);
}

async function republish(document: SequenceDocument): Promise<void> {
  const { revision } = await engine.deps.db
    .updateTable('drafts')
    .set((eb) => ({ document: JSON.stringify(document), revision: eb('revision', '+', 1) }))
    .where('sequence_id', '=', sequenceId)
    .returning('revision')
    .executeTakeFirstOrThrow();
  expect(await publish(engine.deps, { workspaceId, sequenceId, revision })).toMatchObject({ ok: true });
  const choices = [{ versionId: null, step: 'text', mode: 'move' as const }];
  expect(
    await moveEnrollments(engine.deps, { workspaceId, sequenceId, choices, by: 'Nora', why: 'New copy' }, { batch: 500 }),
  ).toMatchObject({ ok: true, job: { total: 1, counts: { moved: 1 } } });
}

test('the email leaves within minutes, the text in the morning, and emails keep 48 h', async () => {
  const { id } = await held();
  expect((await engine.enrollment(id)).due_at?.getTime()).toBe(engine.clock.current() + 20 * MINUTE);
  await engine.pass(20 * MINUTE);
  expect(await sent(id)).toEqual([`mail 1 ${1 / 3}`]);
  expect(await engine.enrollment(id)).toMatchObject({ step_id: 'text', status: 'active' });
  await expectHealthy();
  await engine.pass(9 * HOUR + 10 * MINUTE);
  expect(await sent(id)).toEqual([`mail 1 ${1 / 3}`, 'text 1 9.5']);
  for (let hours = 0; hours < 60; hours += 1) await engine.pass(HOUR);
  expect(await sent(id)).toEqual([`mail 1 ${1 / 3}`, 'text 1 9.5', expect.stringMatching(/^again 1 (48|49)/)]);
  expect(await engine.enrollment(id)).toMatchObject({ status: 'ended', end_reason: 'completed' });
  await expectHealthy();
});

test('a reply to the email ends both', async () => {
  const { id, leadId } = await held();
  await engine.pass(20 * MINUTE);
  await submitEvents(engine.deps, [{ workspaceId, key: `reply ${id}`, name: 'replied', at: engine.clock.current(), leadId }]);
  for (let hours = 0; hours < 80; hours += 1) await engine.pass(HOUR);
  expect(await sent(id)).toHaveLength(1);
  expect(await engine.enrollment(id)).toMatchObject({ status: 'ended', end_reason: 'replied' });
});

test.each([0, 20])('a new version after %i minutes loses nothing and repeats nothing', async (minutes) => {
  const { id } = await held();
  await engine.pass(minutes * MINUTE);
  await republish(draw([...STEPS.slice(0, -1), sms('new'), end()], { guards }));
  expect((await engine.enrollment(id)).step_id).toBe('text');
  await engine.pass(20 * MINUTE);
  for (let hours = 0; hours < 100; hours += 1) await engine.pass(HOUR);
  expect((await sent(id)).map((line) => line.split(' ')[0])).toEqual(['mail', 'text', 'again', 'new']);
  await expectHealthy();
});

test('a new version in which the author wants the order keeps it', async () => {
  const { id } = await held();
  const [text, ...rest] = STEPS;
  await republish(draw([{ ...text!, config: { ...text!.config, othersWait: true } }, ...rest], { guards }));
  for (let hours = 0; hours < 100; hours += 1) await engine.pass(HOUR);
  expect((await sent(id)).map((line) => line.split(' ')[0])).toEqual(['text', 'mail', 'again']);
});

test('paused enrollment sends neither; after resuming it sends both', async () => {
  const { id } = await held();
  const by = { workspaceId, enrollmentId: id, by: 'Nora', why: null };
  await performAction(engine.deps, { ...by, action: { type: 'pause' } });
  await engine.pass(HOUR);
  expect(await sent(id)).toEqual([]);
  await performAction(engine.deps, { ...by, action: { type: 'resume' } });
  await engine.pass(0);
  expect(await sent(id)).toEqual(['mail 1 1']);
  await engine.pass(9 * HOUR);
  expect((await sent(id))[1]).toMatch(/^text 1 /);
});

test('resuming a paused sequence wakes the lead for the email', async () => {
  const { id } = await held();
  await setSequenceStatus(engine.deps, { workspaceId, sequenceId, status: 'paused' });
  await engine.pass(10 * MINUTE);
  await setSequenceStatus(engine.deps, { workspaceId, sequenceId, status: 'active' });
  expect((await engine.enrollment(id)).due_at?.getTime()).toBe(engine.clock.current() + 10 * MINUTE);
  await engine.pass(HOUR);
  expect(await sent(id)).toEqual([expect.stringMatching(/^mail 1 /)]);
});

test('skipping the wait sends the text now, and the email after its own pause', async () => {
  const { id } = await held();
  await performAction(engine.deps, { workspaceId, enrollmentId: id, action: { type: 'skip-wait' }, by: 'Nora', why: null });
  await engine.pass(0);
  expect(await sent(id)).toEqual(['text 1 0']);
  await engine.pass(HOUR);
  expect((await sent(id)).map((line) => line.split(' ')[0])).toEqual(['text', 'mail']);
});
