import { addNode, connect, emptyDocument, type SequenceDocument, type SequenceNode } from '@touchline/sequence';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { submitEvents } from './enrollments/ingest/submit-events.ts';
import { createTestEngine, DAY, HOUR, NOON, type TestEngine, workspaceId } from './test-kit/test-engine.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await createTestEngine();
});
afterAll(() => engine.stop());

/** A chain of nodes, plus edges from named exits. */
function draw(nodes: readonly Pick<SequenceNode, 'id' | 'kind' | 'config'>[], arrows: readonly string[]): SequenceDocument {
  let document = emptyDocument();
  for (const node of nodes) document = addNode(document, { ...node, position: { x: 0, y: 0 } }).document;
  for (const arrow of arrows) {
    const [from = '', exit = '', to = ''] = arrow.split(' ');
    const connected = connect(document, from, exit, to);
    if (!connected.ok) throw new Error(`${arrow}: ${connected.reason}`);
    document = connected.document;
  }
  return document;
}

const email = (id: string, more: object = {}) => ({
  id,
  kind: 'email',
  config: { ...more, variants: [{ id: 'a', weight: 1, subject: id, preview: '', body: 'Is this of use?' }] },
});
const next = draw(
  // The second sequence reacts to the lead, so the gap after the first sequence's email does not apply.
  [email('welcome', { ignoreEmailGap: true }), { id: 'end', kind: 'end', config: { reason: 'completed' } }],
  ['start next welcome', 'welcome next end'],
);

/** A lead that views the pricing page twice becomes hot, alerts its owner and moves on. The others get a LinkedIn task. */
const router = (sequenceId: string): SequenceDocument =>
  draw(
    [
      { id: 'lot', kind: 'split', config: { arms: [{ id: 'a' }, { id: 'b' }] } },
      email('long'),
      email('short'),
      { id: 'look', kind: 'wait', config: { mode: 'event', event: 'page-viewed', limit: { amount: 3, unit: 'days' } } },
      {
        id: 'keen',
        kind: 'branch',
        config: {
          rules: [{ id: 'yes', conditions: [{ type: 'events', event: 'page-viewed', page: '/pricing', op: 'at-least', count: 2 }] }],
        },
      },
      {
        id: 'hot',
        kind: 'set',
        config: {
          changes: [
            { field: 'tier', value: 'hot' },
            { field: 'tag', value: 'pricing' },
            { field: 'custom', name: 'looks', value: 2 },
          ],
        },
      },
      { id: 'tell', kind: 'alert', config: { text: '{{ lead.firstName }} looks at the prices ({{ lead.tier }})' } },
      { id: 'on', kind: 'hand-over', config: { sequenceId } },
      { id: 'note', kind: 'linkedin', config: { action: 'connect', variants: [{ id: 'a', weight: 1, text: 'Hello' }] } },
      { id: 'voice', kind: 'voicemail', config: { script: 'Hello' } },
      { id: 'end', kind: 'end', config: { reason: 'completed' } },
    ],
    [
      'start next lot',
      'lot a long',
      'lot b short',
      'long next look',
      'short next look',
      'look happened keen',
      'look limit note',
      'keen yes hot',
      'keen else look',
      'hot next tell',
      'tell next on',
      'note next voice',
      'voice next end',
    ],
  );

const view = (enrollmentId: string, key: string, page: string) =>
  submitEvents(engine.deps, [{ workspaceId, key, name: 'page-viewed', at: engine.clock.current(), enrollmentId, properties: { page } }]);

test('counts page views, updates the lead, notifies the owner and hands off, each once', async () => {
  const { db } = engine.deps;
  const target = await engine.publish(next);
  const sequenceId = await engine.publish(router(target));
  const lead = await engine.enroll(sequenceId, { first_name: 'Ada', linkedin: 'https://www.linkedin.com/in/ada' });
  await engine.step();
  await engine.deliver();
  const arm = (await engine.messages(lead.id))[0]!.step_id;
  expect(['long', 'short']).toContain(arm);

  engine.clock.advance(HOUR);
  await view(lead.id, 'v1', '/pricing');
  await view(lead.id, 'v1', '/pricing');
  engine.clock.advance(HOUR);
  await view(lead.id, 'v2', '/blog');
  expect(await engine.enrollment(lead.id)).toMatchObject({ status: 'active', step_id: 'look' });
  engine.clock.advance(HOUR);
  await view(lead.id, 'v3', '/pricing');
  await engine.step();

  expect(await engine.enrollment(lead.id)).toMatchObject({ status: 'ended', end_reason: 'handed-over' });
  const stored = await db.selectFrom('leads').select(['tier', 'tags', 'fields']).where('id', '=', lead.leadId).executeTakeFirstOrThrow();
  expect(stored).toMatchObject({ tier: 'hot', tags: ['pricing'], fields: { looks: 2 } });
  expect(await db.selectFrom('alerts').select('text').where('enrollment_id', '=', lead.id).execute()).toEqual([
    { text: 'Ada looks at the prices (hot)' },
  ]);
  const onward = await db
    .selectFrom('enrollments')
    .select(['id'])
    .where('sequence_id', '=', target)
    .where('lead_id', '=', lead.leadId)
    .execute();
  expect(onward).toHaveLength(1);
  expect((await engine.messages(onward[0]!.id)).map(({ step_id }) => step_id)).toEqual(['welcome']);
});

test('the others get a task on LinkedIn and one for a voicemail', async () => {
  const { db } = engine.deps;
  const sequenceId = await engine.publish(router(await engine.publish(next)));
  engine.clock.moveTo(Math.max(engine.clock.current(), NOON + DAY));
  const lead = await engine.enroll(sequenceId, { linkedin: 'https://www.linkedin.com/in/bea' });
  await engine.step();
  for (let days = 0; days < 7; days++) await engine.pass(DAY);
  const tasks = await db
    .selectFrom('tasks')
    .select(['step_id', 'channel', 'variant'])
    .where('enrollment_id', '=', lead.id)
    .orderBy('id')
    .execute();
  expect(tasks).toEqual([
    { step_id: 'note', channel: 'linkedin', variant: 'a' },
    { step_id: 'voice', channel: 'voicemail', variant: null },
  ]);
  expect(await engine.enrollment(lead.id)).toMatchObject({ status: 'ended', end_reason: 'completed' });
});
