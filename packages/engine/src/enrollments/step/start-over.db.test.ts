import { findTemplate } from '@touchline/templates';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { submitEvents } from '../ingest/submit-events.ts';
import { days, draw, email, end } from '../../test-kit/build-document.ts';
import { createTestEngine, type TestEngine, workspaceId } from '../../test-kit/test-engine.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A Monday, 8:30. */
const START = Date.parse('2026-06-01T08:30:00Z');

let engine: TestEngine;
beforeAll(async () => {
  engine = await createTestEngine({ start: START });
});
afterAll(() => engine.stop());

/** In steps of half an hour, while anything is due. */
async function until(at: number): Promise<void> {
  while (engine.clock.current() < at) await engine.pass(Math.min(30 * 60_000, at - engine.clock.current()));
}

const handed = async (enrollmentId: string) => {
  const lines = await engine.deps.db.selectFrom('timeline_lines').select('entry').where('enrollment_id', '=', enrollmentId).execute();
  return lines.map(({ entry }) => entry as { what: string }).filter(({ what }) => what === 'handed-over');
};
const enrollmentsOf = (leadId: string) =>
  engine.deps.db.selectFrom('enrollments').selectAll().where('lead_id', '=', leadId).orderBy('enrolled_at').orderBy('id').execute();
const alertsOf = async (leadId: string) =>
  (await engine.deps.db.selectFrom('alerts').select('text').where('lead_id', '=', leadId).orderBy('id').execute()).map(({ text }) => text);

test('a click in the nurture starts the sequence over: alert, new enrollment, fresh days, other emails, 48 hours apart', async () => {
  const sequenceId = await engine.publish(findTemplate('seven-touch-inbound')!.document('UTC'));
  const [clicks, looks, replies] = [await engine.enroll(sequenceId), await engine.enroll(sequenceId), await engine.enroll(sequenceId)];
  // Day 30 is a Wednesday, when the monthly note goes out.
  await until(START + 30 * DAY + 2 * HOUR);
  const now = engine.clock.current();
  const [first] = await enrollmentsOf(clicks.leadId);
  expect((await engine.messages(clicks.id)).map(({ step_id }) => step_id)).toContain('nurture');
  const page = { page: 'https://example.com/pricing?plan=team' };
  await submitEvents(engine.deps, [
    { workspaceId, key: 'scan', name: 'clicked', at: now, enrollmentId: looks.id, step: 'nurture', human: false },
    { workspaceId, key: 'click', name: 'clicked', at: now, enrollmentId: clicks.id, step: 'nurture' },
    { workspaceId, key: 'reply', name: 'replied', at: now, enrollmentId: replies.id, step: 'nurture' },
  ]);
  await engine.pass(0);
  expect(await alertsOf(looks.leadId)).toEqual([]);
  await submitEvents(engine.deps, [{ workspaceId, key: 'look', name: 'page-viewed', at: now, leadId: looks.leadId, properties: page }]);
  await engine.pass(0);

  expect(await alertsOf(replies.leadId)).toEqual([expect.stringContaining('has replied')]);
  expect(await enrollmentsOf(replies.leadId)).toMatchObject([{ end_reason: 'replied' }]);
  for (const lead of [clicks, looks]) {
    expect(await alertsOf(lead.leadId)).toEqual([expect.stringContaining('is interested again')]);
    const [before, again, ...more] = await enrollmentsOf(lead.leadId);
    expect(more).toEqual([]);
    expect(before).toMatchObject({ id: lead.id, status: 'ended', end_reason: 'handed-over' });
    expect(again).toMatchObject({ sequence_id: sequenceId, status: 'active', enrolled_at: new Date(now) });
    expect(await handed(lead.id)).toEqual([
      { what: 'handed-over', again: true, direction: 'to', sequence: sequenceId, enrollment: again!.id },
    ]);
    expect(await handed(again!.id)).toEqual([
      { what: 'handed-over', again: true, direction: 'from', sequence: sequenceId, enrollment: lead.id },
    ]);
  }

  await until(now + 17 * DAY);
  const again = (await enrollmentsOf(clicks.leadId))[1]!;
  const [old, fresh] = [await engine.messages(first!.id), await engine.messages(again.id)];
  expect(fresh.map(({ step_id }) => step_id)).toEqual([
    'return-question',
    'return-first-week',
    'return-tour',
    'return-together',
    'return-break-up',
  ]);
  expect(fresh.filter(({ subject }) => old.some((message) => message.subject === subject))).toEqual([]);
  const sent = [...old, ...fresh].map(({ sent_at }) => sent_at!.getTime());
  const gaps = sent.slice(1).map((at, index) => at - sent[index]!);
  expect(gaps.filter((gap) => gap < 48 * HOUR)).toEqual([]);
  expect(Math.round((sent[old.length]! - now) / DAY)).toBe(2);
  const { tags } = await engine.deps.db.selectFrom('leads').select('tags').where('id', '=', clicks.leadId).executeTakeFirstOrThrow();
  expect(tags).toEqual([]);
});

test('starting over is not enrolling a second time by hand: the rule of the sequence is not asked', async () => {
  const again = { id: 'again', kind: 'hand-over', config: { sequenceId: 'this', note: '' }, exits: {} };
  const sequenceId = await engine.publish(draw([email('e1'), days('w', 3), again]));
  await engine.deps.db.updateTable('sequences').set({ reenroll: 'never' }).where('id', '=', sequenceId).execute();
  const { leadId } = await engine.enroll(sequenceId);
  await engine.pass(0);
  await engine.pass(3 * DAY);
  await engine.pass(0);
  expect(await enrollmentsOf(leadId)).toMatchObject([{ status: 'ended' }, { status: 'active' }]);
  // A hand-off from another sequence follows the rule.
  const other = await engine.publish(draw([{ id: 'on', kind: 'hand-over', config: { sequenceId, note: '' }, exits: {} }, end()]));
  const late = await engine.enroll(other, {});
  await engine.pass(0);
  expect(await handed(late.id)).toMatchObject([{ direction: 'to', sequence: sequenceId }]);
});
