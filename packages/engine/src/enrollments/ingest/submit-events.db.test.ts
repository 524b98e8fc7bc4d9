import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { days, draw, email, end } from '../../test-kit/build-document.ts';
import { createTestEngine, DAY, NOON, type TestEngine, workspaceId } from '../../test-kit/test-engine.ts';
import { submitEvents } from './submit-events.ts';

let engine: TestEngine;
let sequenceId: string;
beforeAll(async () => {
  engine = await createTestEngine();
  sequenceId = await engine.publish(
    draw([
      email('e1'),
      {
        id: 'if1',
        kind: 'if',
        config: { what: 'clicked', of: { touch: 'e1' }, within: { amount: 2, unit: 'days' } },
        exits: { yes: 'yes1', no: 'no1' },
      },
      { ...email('yes1'), exits: { next: 'w1' } },
      { ...email('no1'), exits: { next: 'w1' } },
      days('w1', 5),
      end(),
    ]),
  );
});
afterAll(() => engine.stop());

test('the same event 50 times in parallel has one effect, at once', async () => {
  const { id } = await engine.enroll(sequenceId);
  await engine.step();
  const [message] = await engine.messages(id);
  const event = { workspaceId, key: `click-${id}`, name: 'clicked', at: NOON, messageId: message!.id, link: 'https://example.com/look' };
  const results = await Promise.all(Array.from({ length: 50 }, () => submitEvents(engine.deps, [event])));
  expect(results.reduce((sum, result) => sum + result.accepted, 0)).toBe(1);
  expect(results.reduce((sum, result) => sum + result.duplicates, 0)).toBe(49);
  const lines = await engine.timeline(id);
  expect(lines.filter((line) => line === 'event clicked e1')).toHaveLength(1);
  expect(lines.filter((line) => line === 'entered yes1')).toHaveLength(1);
  expect((await engine.enrollment(id)).step_id).toBe('w1');
  const { n } = await engine.deps.db
    .selectFrom('events')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('enrollment_id', '=', id)
    .executeTakeFirstOrThrow();
  expect(n).toBe(1);
});

test('reply ends the enrollment and cancels its unsent messages', async () => {
  const { id } = await engine.enroll(sequenceId);
  await engine.step();
  expect(await submitEvents(engine.deps, [{ workspaceId, key: `reply-${id}`, name: 'replied', at: NOON, enrollmentId: id }])).toEqual({
    accepted: 1,
    duplicates: 0,
  });
  expect(await engine.enrollment(id)).toMatchObject({ status: 'ended', end_reason: 'replied', due_at: null });
  expect((await engine.messages(id)).map((message) => message.status)).toEqual(['canceled']);
});

test('an event of a lead reaches its running enrollments, and only those', async () => {
  const { id, leadId } = await engine.enroll(sequenceId);
  const other = await engine.enroll(sequenceId);
  await engine.step();
  await submitEvents(engine.deps, [{ workspaceId, key: `booked-${id}`, name: 'meeting-booked', at: NOON, leadId }]);
  expect((await engine.enrollment(id)).end_reason).toBe('meeting-booked');
  expect((await engine.enrollment(other.id)).status).toBe('active');
});

test('unsubscribe ends every sequence of the lead, suppresses the address, and prevents enrolling', async () => {
  const second = await engine.publish(draw([days('w1', 3), email('e1'), end()]));
  const { id, leadId, email: address } = await engine.enroll(sequenceId, { email: 'Up.Per@Example.com' });
  const { enroll } = await import('../actions/enroll.ts');
  await enroll(engine.deps, { workspaceId, sequenceId: second, leadIds: [leadId] });
  await engine.step();
  const [message] = await engine.messages(id);
  await submitEvents(engine.deps, [{ workspaceId, key: `stop-${id}`, name: 'unsubscribed', at: NOON, messageId: message!.id }]);
  const statuses = await engine.deps.db.selectFrom('enrollments').select(['status', 'end_reason']).where('lead_id', '=', leadId).execute();
  expect(statuses).toEqual(Array.from({ length: 2 }, () => ({ status: 'ended', end_reason: 'unsubscribed' })));
  const suppressed = await engine.deps.db.selectFrom('suppressions').selectAll().where('address', '=', address.toLowerCase()).execute();
  expect(suppressed).toMatchObject([{ channel: 'email', reason: 'unsubscribed' }]);
  expect(await enroll(engine.deps, { workspaceId, sequenceId, leadIds: [leadId] })).toEqual({
    enrolled: [],
    refused: [{ leadId, reason: 'suppressed' }],
  });
});

test('events in any order lead to the same state', async () => {
  const both = await Promise.all([engine.enroll(sequenceId), engine.enroll(sequenceId)]);
  await engine.step();
  const names = ['opened', 'clicked', 'delivered'];
  for (const [index, { id }] of both.entries()) {
    const events = names.map((name, at) => ({
      workspaceId,
      key: `${name}-${id}`,
      name,
      at: NOON + at,
      enrollmentId: id,
      step: 'e1',
      visit: 1,
    }));
    for (const event of index === 0 ? events : events.toReversed()) await submitEvents(engine.deps, [event]);
  }
  const states = await Promise.all(both.map(({ id }) => engine.enrollment(id)));
  const touches = states.map(({ state }) => (state as { touches: { e1: object } }).touches.e1);
  expect(touches[0]).toEqual(touches[1]);
});

test('event without a lead is stored without effect; an event that the database refuses fails alone', async () => {
  const nobody = { workspaceId, key: 'nobody', name: 'opened', at: NOON, enrollmentId: '00000000-0000-7000-8000-00000000ffff' };
  const broken = { workspaceId, key: 'broken', name: 'opened', at: NOON, leadId: 'not a uuid' };
  const results = await Promise.allSettled([submitEvents(engine.deps, [nobody]), submitEvents(engine.deps, [broken])]);
  expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected']);
  expect(await submitEvents(engine.deps, [nobody])).toEqual({ accepted: 0, duplicates: 1 });
});

test('failed enrollment still reacts to its exit conditions', async () => {
  const { id } = await engine.enroll(sequenceId);
  await engine.step();
  await engine.deps.db.updateTable('enrollments').set({ status: 'failed', error: 'A bug.', due_at: null }).where('id', '=', id).execute();
  await submitEvents(engine.deps, [{ workspaceId, key: `open-${id}`, name: 'opened', at: NOON, enrollmentId: id, step: 'e1' }]);
  expect(await engine.enrollment(id)).toMatchObject({ status: 'failed', error: 'A bug.', due_at: null });
  await submitEvents(engine.deps, [{ workspaceId, key: `reply-${id}`, name: 'replied', at: NOON, enrollmentId: id }]);
  expect(await engine.enrollment(id)).toMatchObject({ status: 'ended', end_reason: 'replied', error: null });
});

test('a click that comes after the limit changes nothing', async () => {
  const { id } = await engine.enroll(sequenceId);
  await engine.step();
  engine.clock.advance(3 * DAY);
  await engine.step();
  await submitEvents(engine.deps, [
    {
      workspaceId,
      key: `late-${id}`,
      name: 'clicked',
      at: engine.clock.current(),
      enrollmentId: id,
      step: 'e1',
      link: 'https://example.com/look',
    },
  ]);
  expect((await engine.timeline(id)).filter((line) => line.startsWith('entered'))).toEqual([
    'entered start',
    'entered e1',
    'entered if1',
    'entered no1',
    'entered w1',
  ]);
});
