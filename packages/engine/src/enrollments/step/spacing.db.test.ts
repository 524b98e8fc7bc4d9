import { addLead } from '@touchline/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { performAction } from '../actions/perform-action.ts';
import { deliverDue } from '../../messages/deliver/deliver-due.ts';
import { enroll } from '../actions/enroll.ts';
import { submitEvents } from '../ingest/submit-events.ts';
import { days, draw, email, end, sms } from '../../test-kit/build-document.ts';
import { createTestEngine, DAY, HOUR, type TestEngine, workspaceId } from '../../test-kit/test-engine.ts';
import { stepDue } from './step-due.ts';

const MINUTE = 60_000;
const guards = { smsPerLeadDay: 1, hoursBetweenEmails: 48, minutesBetweenTouches: 30, waking: null };

let engine: TestEngine;
let handedTo: string;
let sequences: string[];
beforeAll(async () => {
  engine = await createTestEngine();
  const call = (id: string) => ({ id, kind: 'call', config: { script: 'Hello', unreachable: 'task' } });
  handedTo = await engine.publish(draw([email('b1'), sms('b2'), end()], { guards }));
  sequences = [
    await engine.publish(
      draw([email('a1'), call('a2'), { id: 'on', kind: 'hand-over', config: { sequenceId: handedTo, note: '' } }], { guards }),
    ),
    await engine.publish(draw([sms('c1'), email('c2'), end()], { guards, afterEnd: { sequenceId: handedTo, note: '' } })),
    await engine.publish(draw([email('d1'), days('d2', 1), email('d3'), call('d4'), end()], { guards })),
    await engine.publish(draw([call('e1'), sms('e2'), email('e3'), end()], { guards })),
  ];
});
afterAll(() => engine.stop());

/** Touches of a lead, in order of time. */
async function touchesOf(leadId: string): Promise<{ channel: string; at: number; step: string }[]> {
  const sent = await engine.deps.db.selectFrom('messages').selectAll().where('lead_id', '=', leadId).where('status', '=', 'sent').execute();
  const tasks = await engine.deps.db.selectFrom('tasks').selectAll().where('lead_id', '=', leadId).execute();
  return [
    ...sent.map(({ channel, sent_at, step_id }) => ({ channel: String(channel), at: sent_at!.getTime(), step: step_id })),
    ...tasks.map(({ channel, created_at, step_id }) => ({ channel: String(channel), at: created_at.getTime(), step: step_id })),
  ].toSorted((a, b) => a.at - b.at);
}

function gaps(of: readonly { readonly at: number }[]): readonly number[] {
  return of.slice(1).map(({ at }, index) => at - of[index]!.at);
}

/** Two workers step and deliver at the same instant. */
async function work(): Promise<void> {
  for (let round = 0; round < 6; round += 1) {
    await Promise.all([stepDue(engine.deps, { limit: 2 }), stepDue(engine.deps, { limit: 2 })]);
    await Promise.all([deliverDue(engine.deps, { workerId: 'one', limit: 2 }), deliverDue(engine.deps, { workerId: 'other', limit: 2 })]);
    engine.clock.advance(6_000);
  }
}

test(
  'whatever sequences, hand-offs and workers do: emails 48 h apart, one SMS a day, touches never in one instant',
  { timeout: 240_000 },
  async () => {
    const happening = fc.oneof(
      fc.record({ what: fc.constant('enroll' as const), place: fc.nat({ max: 3 }) }),
      fc.record({ what: fc.constant('pass' as const), minutes: fc.constantFrom(0, 10, 45, 12 * 60, 26 * 60, 50 * 60) }),
      fc.record({ what: fc.constant('open' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 2, maxLength: 7 }), async (happenings) => {
        const { id: leadId } = await addLead(engine.deps.db, { phone: '+15550100', consent_sms: true });
        for (const happening of happenings) {
          if (happening.what === 'enroll')
            await enroll(engine.deps, { workspaceId, sequenceId: sequences[happening.place]!, leadIds: [leadId] });
          else if (happening.what === 'open')
            await submitEvents(engine.deps, [
              { workspaceId, key: `${leadId}${engine.clock.current()}`, name: 'opened', at: engine.clock.current(), leadId },
            ]);
          else engine.clock.advance(happening.minutes * MINUTE);
          await work();
        }
        for (let wakes = 0; wakes < 12; wakes += 1) {
          engine.clock.advance(17 * HOUR);
          await work();
        }
        const touches = await touchesOf(leadId);
        const emails = touches.filter(({ channel }) => channel === 'email');
        expect(gaps(emails).every((gap) => gap >= 48 * HOUR - 15 * MINUTE)).toBe(true);
        expect(gaps(touches).every((gap) => gap >= 15 * MINUTE)).toBe(true);
        const texts = touches.filter(({ channel }) => channel === 'sms').map(({ at }) => Math.floor(at / DAY));
        expect(new Set(texts).size).toBe(texts.length);
      }),
      { numRuns: 12 },
    );
  },
);

test('a hand-off keeps the gap, tells why in the history, and sends when it is over', async () => {
  const from = await engine.publish(
    draw([email('a'), { id: 'on', kind: 'hand-over', config: { sequenceId: handedTo, note: '' } }], { guards }),
  );
  const { leadId } = await engine.enroll(from);
  await engine.pass(0);
  await engine.pass(0);
  const next = await engine.deps.db
    .selectFrom('enrollments')
    .selectAll()
    .where('lead_id', '=', leadId)
    .where('sequence_id', '=', handedTo)
    .executeTakeFirstOrThrow();
  expect(next).toMatchObject({ status: 'active', step_id: 'b1' });
  expect(await engine.messages(next.id)).toEqual([]);
  const { rows } = await engine.deps.pool.query(`SELECT entry FROM timeline_lines WHERE enrollment_id = $1`, [next.id]);
  expect(rows.map(({ entry }) => entry)).toContainEqual(
    expect.objectContaining({ what: 'planned', step: 'b1', reasons: [{ code: 'email-gap', params: { hours: 48, elsewhere: 1 } }] }),
  );
  await engine.pass(48 * HOUR);
  expect((await engine.messages(next.id)).map(({ status }) => status)).toEqual(['sent']);
});

test('an exempt email goes out at once, and the next one keeps its distance from it', async () => {
  const first = await engine.publish(draw([email('a'), end()], { guards }));
  const reply = await engine.publish(draw([email('r', { ignoreEmailGap: true }), email('later'), end()], { guards }));
  const { id: leadId } = await addLead(engine.deps.db);
  for (const sequenceId of [first, reply]) {
    await enroll(engine.deps, { workspaceId, sequenceId, leadIds: [leadId] });
    await engine.pass(31 * MINUTE);
  }
  expect((await touchesOf(leadId)).map(({ step }) => step)).toEqual(['a', 'r']);
  await engine.pass(47 * HOUR);
  expect(await touchesOf(leadId)).toHaveLength(2);
  await engine.pass(HOUR);
  expect((await touchesOf(leadId)).map(({ step }) => step)).toEqual(['a', 'r', 'later']);
});

test('sends to test leads do not delay real ones', async () => {
  const sequenceId = await engine.publish(draw([email('a'), end()], { guards }));
  const { id: leadId } = await addLead(engine.deps.db);
  await enroll(engine.deps, { workspaceId, sequenceId: sequences[2]!, leadIds: [leadId], isTest: true });
  await engine.pass(0);
  await enroll(engine.deps, { workspaceId, sequenceId, leadIds: [leadId] });
  await engine.pass(0);
  expect(await touchesOf(leadId)).toHaveLength(2);
});

test('"send now" by a person is not delayed', async () => {
  const { id: leadId } = await addLead(engine.deps.db);
  await enroll(engine.deps, { workspaceId, sequenceId: sequences[2]!, leadIds: [leadId] });
  await engine.pass(0);
  const { enrolled } = await enroll(engine.deps, { workspaceId, sequenceId: handedTo, leadIds: [leadId] });
  await engine.pass(0);
  expect(await touchesOf(leadId)).toHaveLength(1);
  await performAction(engine.deps, {
    workspaceId,
    enrollmentId: enrolled[0]!.enrollmentId,
    action: { type: 'send-now' },
    by: 'Ada',
    why: null,
  });
  await engine.pass(0);
  expect(await touchesOf(leadId)).toHaveLength(2);
});
