import { DEFAULT_WORKSPACE_ID, newId } from '@touchline/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enroll } from '../actions/enroll.ts';
import { days, draw, email, end } from '../../test-kit/build-document.ts';
import { createTestEngine, HOUR, type TestEngine, workspaceId } from '../../test-kit/test-engine.ts';
import { MOST_COLLEAGUES } from './colleague-replies.ts';
import { submitEvents } from './submit-events.ts';

const steps = [email('e1'), days('w1', 5), end()];

let engine: TestEngine;
/** One ends when a colleague answers, one when anyone does. */
let together: string;
/** Doesn't care for colleagues. */
let alone: string;
beforeAll(async () => {
  engine = await createTestEngine();
  together = await engine.publish(draw(steps, { exitConditions: [{ name: 'replied' }, { name: 'colleague-replied' }] }));
  alone = await engine.publish(draw(steps));
});
afterAll(() => engine.stop());

const reply = (about: object, more: object = {}) => ({
  workspaceId,
  key: `reply-${newId()}`,
  name: 'replied',
  at: engine.clock.current(),
  ...about,
  ...more,
});

async function endsOf(...enrolled: readonly { readonly id: string }[]): Promise<(string | null)[]> {
  const rows = await Promise.all(enrolled.map(({ id }) => engine.enrollment(id)));
  return rows.map((row) => row.end_reason);
}

test('reply ends the sequences of colleagues that have this exit condition, and no others', async () => {
  const [anna, ben, cleo, dan] = [
    await engine.enroll(together, { company: 'Heron Mills' }),
    await engine.enroll(together, { company: '  HERON mills ' }),
    await engine.enroll(alone, { company: 'Heron Mills' }),
    await engine.enroll(together, { company: 'Heron' }),
  ];
  const nobody = [await engine.enroll(together, { company: null }), await engine.enroll(together, { company: ' ' })];
  const tester = await engine.enroll(together, { company: 'Heron Mills', is_test: true });
  await engine.step();
  // A lead is not a colleague of itself.
  const other = await engine.publish(draw(steps, { exitConditions: [{ name: 'colleague-replied' }] }));
  const { enrolled } = await enroll(engine.deps, { workspaceId, sequenceId: other, leadIds: [anna.leadId] });
  const hers = { id: enrolled[0]!.enrollmentId };
  await submitEvents(engine.deps, [reply({ enrollmentId: anna.id, step: 'e1' })]);
  expect(await endsOf(anna, ben)).toEqual(['replied', 'colleague-replied']);
  expect(await endsOf(cleo, dan, ...nobody, tester, hers)).toEqual([null, null, null, null, null, null]);
  expect(await engine.timeline(cleo.id)).not.toContain('event colleague-replied');
  expect(await engine.timeline(ben.id)).toContain('event colleague-replied');
  expect((await engine.messages(ben.id)).map((message) => message.status)).toEqual(['canceled']);
  const told = await engine.deps.db.selectFrom('events').selectAll().where('enrollment_id', '=', ben.id).execute();
  expect(told).toMatchObject([{ name: 'colleague-replied', lead_id: ben.leadId, properties: { colleague: anna.leadId } }]);
});

test.each([
  ['BÖHM & SÖHNE', 'Bo\u0308hm & so\u0308hne'],
  ['STRASSENBAU', 'Straßenbau'],
  ['МОСКВА', 'Москва'],
  ['ΟΔΟΣ', 'οδος'],
])('%s and %s are one company', async (one, other) => {
  const [anna, ben] = [await engine.enroll(together, { company: one }), await engine.enroll(together, { company: other })];
  await submitEvents(engine.deps, [reply({ leadId: anna.leadId })]);
  expect(await endsOf(ben)).toEqual(['colleague-replied']);
});

test('lead without a company has no colleagues', async () => {
  const [anna, ben] = [await engine.enroll(together, { company: ' ' }), await engine.enroll(together, { company: ' ' })];
  await submitEvents(engine.deps, [reply({ leadId: anna.leadId })]);
  expect(await endsOf(anna, ben)).toEqual(['replied', null]);
});

test('the same reply 50 times in parallel tells each colleague once', async () => {
  const [anna, ben] = [
    await engine.enroll(together, { company: 'Otter Works' }),
    await engine.enroll(together, { company: 'Otter Works' }),
  ];
  await engine.step();
  const event = reply({ leadId: anna.leadId });
  const results = await Promise.all(Array.from({ length: 50 }, () => submitEvents(engine.deps, [event])));
  expect(results.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(1);
  expect((await engine.timeline(ben.id)).filter((line) => line === 'event colleague-replied')).toHaveLength(1);
  expect(await endsOf(ben)).toEqual(['colleague-replied']);
});

test('colleagues who answer at the same moment end each once', async () => {
  const leads = await Promise.all(Array.from({ length: 8 }, () => engine.enroll(together, { company: 'Lynx Yard' })));
  await engine.step();
  await Promise.all(leads.map(({ id }) => submitEvents(engine.deps, [reply({ enrollmentId: id })])));
  for (const { id } of leads) expect((await engine.timeline(id)).filter((line) => line.startsWith('ended'))).toHaveLength(1);
});

test('neither a machine’s answer nor one from before they were enrolled ends the others', async () => {
  const [anna, ben] = [await engine.enroll(together, { company: 'Stork Ltd' }), await engine.enroll(together, { company: 'Stork Ltd' })];
  await submitEvents(engine.deps, [reply({ leadId: anna.leadId }, { human: false })]);
  await submitEvents(engine.deps, [reply({ leadId: anna.leadId }, { name: 'out-of-office' })]);
  await submitEvents(engine.deps, [reply({ leadId: anna.leadId }, { at: engine.clock.current() - HOUR })]);
  expect(await endsOf(ben)).toEqual([null]);
});

test('a name that a crowd bears is no company', async () => {
  const [anna, ben] = [
    await engine.enroll(together, { company: 'self-employed' }),
    await engine.enroll(together, { company: 'self-employed' }),
  ];
  await addCrowd(MOST_COLLEAGUES - 1);
  await submitEvents(engine.deps, [reply({ leadId: anna.leadId })]);
  expect(await endsOf(anna, ben)).toEqual(['replied', null]);
});

async function addCrowd(n: number): Promise<void> {
  await engine.deps.pool.query(
    `INSERT INTO leads (workspace_id, id, email, company)
     SELECT $1, gen_random_uuid(), 'crowd-' || n || '@example.com', 'self-employed' FROM generate_series(1, $2::int) n`,
    [DEFAULT_WORKSPACE_ID, n],
  );
}
