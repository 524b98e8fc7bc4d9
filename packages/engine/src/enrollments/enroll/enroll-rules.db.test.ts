import { newId } from '@touchline/db';
import { addLead } from '@touchline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { performAction } from '../actions/perform-action.ts';
import { enroll } from '../actions/enroll.ts';
import { enrollWithin } from './enroll-within.ts';
import { changeSequenceStatus, setSequenceStatus } from '../../publishing/publish/set-sequence-status.ts';
import { runBulk } from '../../publishing/bulk/run-bulk.ts';
import { days, draw, email, end } from '../../test-kit/build-document.ts';
import { createTestEngine, DAY, HOUR, type TestEngine, workspaceId } from '../../test-kit/test-engine.ts';
import { type EnrollRules, enrollRules, NO_RULES, setEnrollRules } from './enroll-rules.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await createTestEngine();
});
afterAll(() => engine.stop());

const document = draw([email('e1'), days('w1', 2), email('e2'), end()]);

async function sequence(rules: Partial<EnrollRules> = {}): Promise<string> {
  const id = await engine.publish(document);
  await setEnrollRules(engine.deps, workspaceId, id, { ...NO_RULES, ...rules });
  return id;
}
const lead = async () => (await addLead(engine.deps.db)).id;
const put = async (sequenceId: string, ...leadIds: string[]) => {
  const { enrolled, refused } = await enroll(engine.deps, { workspaceId, sequenceId, leadIds });
  return [...enrolled.map(() => 'enrolled'), ...refused.map(({ reason }) => reason)];
};
const leave = async (leadId: string) => {
  const row = await engine.deps.db
    .selectFrom('enrollments')
    .select('id')
    .where('lead_id', '=', leadId)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  await performAction(engine.deps, { workspaceId, enrollmentId: row.id, action: { type: 'exit', reason: 'enough' }, by: null, why: null });
};

test('rules are kept as they were given', async () => {
  const rules: EnrollRules = { reenroll: { afterDays: 30 }, exclusiveGroup: 'outbound', priority: 3, perDay: 50 };
  const id = await sequence(rules);
  expect(await enrollRules(engine.deps, workspaceId, id)).toEqual(rules);
});

test('a lead comes in again never, or some days after the end', async () => {
  const [never, later, one] = [await sequence({ reenroll: 'never' }), await sequence({ reenroll: { afterDays: 30 } }), await lead()];
  expect(await put(never, one)).toEqual(['enrolled']);
  expect(await put(never, one)).toEqual(['already-enrolled']);
  await leave(one);
  expect(await put(never, one)).toEqual(['enrolled-before']);
  expect(await put(later, one)).toEqual(['enrolled']);
  await leave(one);
  engine.clock.advance(29 * DAY);
  expect(await put(later, one)).toEqual(['too-soon']);
  engine.clock.advance(2 * DAY);
  expect(await put(later, one)).toEqual(['enrolled']);
});

test('a lead is in one sequence of a group, and the one that goes first takes it', async () => {
  const group = { exclusiveGroup: 'outbound' };
  const [low, other, high, free] = [
    await sequence(group),
    await sequence(group),
    await sequence({ ...group, priority: 5 }),
    await sequence(),
  ];
  const one = await lead();
  expect(await put(low, one)).toEqual(['enrolled']);
  expect(await put(other, one)).toEqual(['enrolled-elsewhere']);
  expect(await put(free, one)).toEqual(['enrolled']);
  expect(await put(high, one)).toEqual(['enrolled']);
  const rows = await engine.deps.db.selectFrom('enrollments').selectAll().where('lead_id', '=', one).orderBy('id').execute();
  expect(rows.map((row) => [row.sequence_id, row.end_reason])).toEqual([
    [low, 'superseded'],
    [free, null],
    [high, null],
  ]);
  expect(await put(low, one)).toEqual(['enrolled-elsewhere']);
});

test('lead refused by a sequence is not removed from the other one', async () => {
  const group = { exclusiveGroup: 'kept' };
  const [low, high] = [await sequence(group), await sequence({ ...group, priority: 5, reenroll: 'never' })];
  const [back, unsubscribed] = [await lead(), await addLead(engine.deps.db)];
  expect(await put(high, back)).toEqual(['enrolled']);
  await leave(back);
  expect(await put(low, back, unsubscribed.id)).toEqual(['enrolled', 'enrolled']);
  await engine.deps.db
    .insertInto('suppressions')
    .values({ workspace_id: workspaceId, id: newId(), channel: 'email', address: unsubscribed.email, reason: 'unsubscribed' })
    .execute();
  expect(await put(high, back, unsubscribed.id)).not.toContain('enrolled');
  const rows = await engine.deps.db.selectFrom('enrollments').selectAll().where('sequence_id', '=', low).execute();
  expect(rows.map((row) => row.status)).toEqual(['active', 'active']);
});

test('failed enrollment still counts as enrolled', async () => {
  const [one, group] = [await lead(), { exclusiveGroup: 'aside' }];
  const [low, other, high] = [await sequence(group), await sequence(group), await sequence({ ...group, priority: 5 })];
  expect(await put(low, one)).toEqual(['enrolled']);
  await engine.deps.db.updateTable('enrollments').set({ status: 'failed', due_at: null }).where('sequence_id', '=', low).execute();
  expect(await put(low, one)).toEqual(['already-enrolled']);
  expect(await put(other, one)).toEqual(['enrolled-elsewhere']);
  expect(await put(high, one)).toEqual(['enrolled']);
  const row = await engine.deps.db.selectFrom('enrollments').selectAll().where('sequence_id', '=', low).executeTakeFirstOrThrow();
  expect(row).toMatchObject({ status: 'ended', end_reason: 'superseded' });
});

test('of two sequences that exclude each other one gets the lead, also in the same moment', async () => {
  const pair = [await sequence({ exclusiveGroup: 'pair' }), await sequence({ exclusiveGroup: 'pair' })] as const;
  for (let round = 0; round < 5; round += 1) {
    const one = await lead();
    const outcomes = await Promise.all(pair.map((id) => put(id, one)));
    expect(outcomes.flat().sort()).toEqual(['enrolled', 'enrolled-elsewhere']);
  }
});

test('concurrent enrollments of the same leads in different orders do not deadlock', async () => {
  const { pool, clock, db } = engine.deps;
  // Where sequences exclude each other, the leads are locked first.
  await db.updateTable('sequences').set({ exclusive_group: null }).execute();
  // Slow enough for all of them to be at it together.
  await pool.query(`CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(0.005); RETURN NEW; END';
    CREATE TRIGGER dawdle BEFORE INSERT ON enrollments FOR EACH ROW EXECUTE FUNCTION dawdle()`);
  const leadIds = (await Promise.all(Array.from({ length: 40 }, lead))).toSorted();
  const shuffled = leadIds.toSorted((a, b) => (a.slice(-4) < b.slice(-4) ? -1 : 1));
  const id = await engine.publish(document);
  const orders = [leadIds, leadIds.toReversed(), shuffled, shuffled.toReversed()];
  const results = await Promise.all(
    orders.map(async (order) => {
      const client = await pool.connect();
      try {
        await client.query('BEGIN');
        const result = await enrollWithin(client, await clock.now(client), { workspaceId, sequenceId: id, leadIds: order });
        await client.query('COMMIT');
        return { order, result };
      } finally {
        client.release();
      }
    }),
  );
  await pool.query('DROP TRIGGER dawdle ON enrollments');
  expect(results.reduce((sum, { result }) => sum + result.enrolled.length, 0)).toBe(40);
  for (const { order, result } of results) {
    const answered = [...result.enrolled, ...result.refused].map(({ leadId }) => leadId);
    expect(answered).toEqual(order);
  }
});

test('a sequence that takes leads for itself alone excludes every other', async () => {
  const [alone, free, one] = [await sequence({ exclusiveGroup: '*' }), await sequence(), await lead()];
  expect(await put(alone, one)).toEqual(['enrolled']);
  expect(await put(free, one)).toEqual(['enrolled-elsewhere']);
  await setEnrollRules(engine.deps, workspaceId, alone, NO_RULES);
});

test('more leads than a day takes start on the days after, at the same time', async () => {
  const id = await sequence({ perDay: 3 });
  const now = engine.clock.current();
  const seven = await Promise.all(Array.from({ length: 7 }, lead));
  expect(await put(id, ...seven.slice(0, 5))).toHaveLength(5);
  await put(id, ...seven.slice(5));
  const rows = await engine.deps.db.selectFrom('enrollments').selectAll().where('sequence_id', '=', id).orderBy('enrolled_at').execute();
  expect(rows.map((row) => (row.enrolled_at.getTime() - now) / DAY)).toEqual([0, 0, 0, 1, 1, 1, 2]);
  await engine.pass(0);
  const sent = async () => (await engine.deps.db.selectFrom('messages').select('id').where('sequence_id', '=', id).execute()).length;
  expect(await sent()).toBe(3);
  await engine.pass(DAY);
  expect(await sent()).toBe(6);
});

test('a day of a sequence ends at midnight where the sequence is', async () => {
  const id = await engine.publish({ ...document, settings: { ...document.settings, timeZone: 'America/Los_Angeles' } });
  await setEnrollRules(engine.deps, workspaceId, id, { ...NO_RULES, perDay: 2 });
  // Before the short night: 24 hours after 23:30 two dates have begun.
  const eve = Temporal.ZonedDateTime.from('2027-03-13T16:30[America/Los_Angeles]');
  const hours = async (): Promise<number[]> => {
    const rows = await engine.deps.db.selectFrom('enrollments').select('enrolled_at').where('sequence_id', '=', id).orderBy('id').execute();
    return rows.map((row) => (row.enrolled_at.getTime() - eve.epochMilliseconds) / HOUR);
  };
  engine.clock.moveTo(eve.epochMilliseconds - HOUR);
  await put(id, await lead(), await lead());
  engine.clock.moveTo(eve.add({ hours: 7 }).epochMilliseconds);
  await put(id, await lead(), await lead(), await lead());
  expect(await hours()).toEqual([-1, -1, 30, 30, 54]);
});

test('closing sequence refuses new leads and keeps enrolled leads moving', async () => {
  const id = await sequence();
  const inside = await engine.enroll(id);
  await engine.pass(0);
  await setSequenceStatus(engine.deps, { workspaceId, sequenceId: id, status: 'closing' });
  expect(await put(id, await lead())).toEqual(['closed']);
  await engine.pass(2 * DAY);
  expect((await engine.messages(inside.id)).map((message) => message.step_id)).toEqual(['e1', 'e2']);
});

test('timers that came due during a pause are spread, and none is lost', async () => {
  const id = await sequence();
  const leads = await Promise.all(Array.from({ length: 40 }, () => engine.enroll(id)));
  await engine.pass(0);
  await setSequenceStatus(engine.deps, { workspaceId, sequenceId: id, status: 'paused' });
  await engine.pass(10 * DAY);
  expect((await engine.messages(leads[0]!.id)).map((message) => message.step_id)).toEqual(['e1']);
  const now = engine.clock.current();
  const changed = await changeSequenceStatus(engine.deps, { workspaceId, sequenceId: id, status: 'active', spread: 8 * HOUR });
  expect(changed).toMatchObject({ ok: true, waking: { total: 40 } });
  await runBulk(engine.deps);
  const due = (await Promise.all(leads.map(async (one) => (await engine.enrollment(one.id)).due_at?.getTime() ?? 0))).sort((a, b) => a - b);
  expect(due[0]).toBeGreaterThanOrEqual(now);
  expect(due.at(-1)).toBeLessThan(now + 8 * HOUR);
  expect((due.at(-1) ?? 0) - (due[0] ?? 0)).toBeGreaterThan(4 * HOUR);
  await engine.pass(2 * HOUR);
  const early = (await Promise.all(leads.map((one) => engine.messages(one.id)))).filter((messages) => messages.length > 1).length;
  expect(early).toBeGreaterThan(0);
  expect(early).toBeLessThan(40);
  await engine.pass(6 * HOUR);
  for (const one of leads) expect((await engine.messages(one.id)).map((message) => message.status)).toEqual(['sent', 'sent']);
});

test('a lead that does not exist is refused and gets no enrollment', async () => {
  const sequenceId = await engine.publish(draw([email('e1'), end()]));
  const leadIds = [newId()];
  expect(await enroll(engine.deps, { workspaceId, sequenceId, leadIds })).toMatchObject({
    enrolled: [],
    refused: [{ leadId: leadIds[0], reason: 'unknown-lead' }],
  });
  expect(await engine.deps.db.selectFrom('enrollments').select('id').where('lead_id', 'in', leadIds).execute()).toEqual([]);
});
