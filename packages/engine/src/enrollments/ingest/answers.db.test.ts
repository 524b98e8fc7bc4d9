import { addLead, eventually } from '@touchline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enroll } from '../actions/enroll.ts';
import { days, draw, email, end } from '../../test-kit/build-document.ts';
import { createTestEngine, DAY, HOUR, type TestEngine, workspaceId } from '../../test-kit/test-engine.ts';
import { submitEvents } from './submit-events.ts';

let engine: TestEngine;
/** Over as soon as its one mail is in the outbox. */
let short: string;
let long: string;
/** Ends only on an unsubscribe. */
let deaf: string;
beforeAll(async () => {
  engine = await createTestEngine();
  const steps = [email('e1'), days('w1', 2), email('e2'), end()];
  [short, long, deaf] = [
    await engine.publish(draw([email('e1'), end()])),
    await engine.publish(draw(steps)),
    await engine.publish(draw(steps, { exitConditions: [{ name: 'unsubscribed' }] })),
  ];
});
afterAll(() => engine.stop());

const statuses = async (id: string) => (await engine.messages(id)).map((message) => message.status);
const hear = (name: string, about: object) =>
  submitEvents(engine.deps, [{ workspaceId, key: `${name} ${JSON.stringify(about)}`, name, at: engine.clock.current(), ...about }]);

async function enrolled(...sequences: readonly string[]): Promise<{ readonly leadId: string; readonly ids: readonly string[] }> {
  const { id: leadId } = await addLead(engine.deps.db);
  const ids: string[] = [];
  for (const sequenceId of sequences) {
    const result = await enroll(engine.deps, { workspaceId, sequenceId, leadIds: [leadId] });
    ids.push(...result.enrolled.map(({ enrollmentId }) => enrollmentId));
  }
  await engine.step();
  return { leadId, ids };
}

test.each(['replied', 'meeting-booked', 'unsubscribed'])('%s after the last step cancels messages that have not left yet', async (name) => {
  for (const about of ['lead', 'enrollment'] as const) {
    const { leadId, ids } = await enrolled(short);
    const enrollmentId = ids[0]!;
    expect(await engine.enrollment(enrollmentId)).toMatchObject({ status: 'ended', end_reason: 'completed' });
    await hear('opened', { leadId });
    expect(await statuses(enrollmentId)).toEqual(['queued']);
    await hear(name, about === 'lead' ? { leadId } : { enrollmentId });
    expect(await statuses(enrollmentId)).toEqual(['canceled']);
  }
});

test('an answer to one sequence ends the others that end on it, and is not counted for their touches', async () => {
  const { ids } = await enrolled(short, long, deaf);
  await engine.deliver();
  await hear('replied', { enrollmentId: ids[0] });
  const [, other, deafOne] = await Promise.all(ids.map((id) => engine.enrollment(id)));
  expect([other?.end_reason, deafOne?.status]).toEqual(['replied', 'active']);
  expect(JSON.stringify([other?.state, deafOne?.state])).not.toContain('"replied":');
  expect(await engine.timeline(ids[2]!)).not.toContain('event replied');
  await engine.pass(3 * DAY);
  expect(await Promise.all(ids.map(statuses))).toEqual([['sent'], ['sent'], ['sent', 'sent']]);
});

test('click in one sequence, or an answer from before the enrollment, does not affect another sequence', async () => {
  const { ids } = await enrolled(short, long);
  await hear('clicked', { enrollmentId: ids[0] });
  await submitEvents(engine.deps, [
    { workspaceId, key: 'old', name: 'replied', at: engine.clock.current() - 2 * DAY, enrollmentId: ids[0] ?? '' },
  ]);
  expect(await engine.enrollment(ids[1]!)).toMatchObject({ status: 'active' });
  await submitEvents(engine.deps, [
    { workspaceId, key: 'late', name: 'replied', at: engine.clock.current() - HOUR, enrollmentId: ids[0] ?? '' },
  ]);
  expect(await engine.enrollment(ids[1]!)).toMatchObject({ status: 'ended', end_reason: 'replied' });
});

test('answer at the moment of a hand-off also stops the new sequence', async () => {
  const onward = { id: 'on', kind: 'hand-over', config: { sequenceId: long, note: '' }, exits: {} };
  const first = await engine.publish(draw([days('w1', 1), onward]));
  const { leadId, ids } = await enrolled(first);
  engine.clock.advance(DAY);
  const gate = await closeGate();
  const stepping = engine.step();
  await eventually(async () => ((await waiting()) === 1 ? true : null));
  const answering = hear('replied', { enrollmentId: ids[0] });
  await eventually(async () => ((await waiting()) === 2 ? true : null));
  await gate.open();
  await Promise.all([stepping, answering]);
  const rows = await engine.deps.db.selectFrom('enrollments').select(['sequence_id', 'end_reason']).where('lead_id', '=', leadId).execute();
  expect(rows.toSorted((one) => (one.sequence_id === first ? -1 : 1)).map((row) => row.end_reason)).toEqual(['handed-over', 'replied']);
});

/** Blocks enrolling. */
async function closeGate(): Promise<{ readonly open: () => Promise<void> }> {
  const holder = await engine.deps.pool.connect();
  await holder.query(`CREATE FUNCTION wait_at_gate() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN PERFORM pg_advisory_xact_lock_shared(4711); RETURN NEW; END $$`);
  await holder.query('CREATE TRIGGER gate BEFORE INSERT ON enrollments FOR EACH ROW EXECUTE FUNCTION wait_at_gate()');
  await holder.query('SELECT pg_advisory_lock(4711)');
  return {
    open: async () => {
      await holder.query('SELECT pg_advisory_unlock(4711)');
      holder.release();
    },
  };
}

async function waiting(): Promise<number> {
  const { rows } = await engine.deps.pool.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return rows[0]?.n ?? 0;
}
