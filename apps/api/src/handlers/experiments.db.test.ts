import { newId } from '@touchline/db';
import { addNode, connect, type SequenceDocument } from '@touchline/sequence';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { branched } from '../test-kit/documents.ts';
import { startTestApi, type TestApi } from '../test-kit/test-api.ts';

const DAY = 86_400_000;
let app: TestApi;

beforeAll(async () => {
  app = await startTestApi('2026-03-02T15:00:00Z');
});
afterAll(() => app.close());

/** The email "hello" in two variants. */
function withVariants(weights = [1, 1], subjects = ['A', 'B']): SequenceDocument {
  const document = branched();
  const change = (config: { readonly variants: readonly object[] }) => ({
    ...config,
    variants: ['a', 'b'].map((id, n) => ({ ...config.variants[0], id, weight: weights[n], subject: subjects[n] })),
  });
  return {
    ...document,
    nodes: document.nodes.map((node) => (node.id === 'hello' ? { ...node, config: change(node.config as never) } : node)),
  };
}

async function publish(document: SequenceDocument) {
  const made = (await app.call('POST', '/v1/sequences', { name: 'Guide', document })).body;
  await app.call('POST', `/v1/sequences/${made.id}/versions`, { revision: made.draftRevision });
  return made.id as string;
}

async function enroll(sequence: string, count: number): Promise<string[]> {
  const leadIds: string[] = [];
  for (let n = 0; n < count; n += 1)
    leadIds.push((await app.call('POST', '/v1/leads', { email: `${newId()}@example.com`, firstName: 'Nora' })).body.id);
  await app.call('POST', `/v1/sequences/${sequence}/enrollments`, { leadIds });
  await app.settle();
  return leadIds;
}

/** Sent messages and reactions of many leads, as the engine would have stored them. */
async function fill(
  sequence: string,
  arm: string,
  leads: number,
  reactions: Record<string, number>,
  days: { sent: number; later?: number },
) {
  const sent = new Date(app.clock.current() - days.sent * DAY);
  const at = new Date(sent.getTime() + (days.later ?? 1) * DAY);
  const ids = Array.from({ length: leads }, () => newId());
  await app.engine.pool.query(
    `INSERT INTO messages (workspace_id, id, enrollment_id, sequence_id, version_id, lead_id, step_id, visit, channel, variant, status, next_attempt_at, created_at, sent_at)
     SELECT s.workspace_id, gen_random_uuid(), gen_random_uuid(), s.id, v.id, l.id, 'hello', 1, 'email', $3, 'sent', $4, $4, $4
     FROM unnest($2::uuid[]) AS l(id), sequences s JOIN versions v ON v.workspace_id = s.workspace_id AND v.sequence_id = s.id AND v.number = 1 WHERE s.id = $1`,
    [sequence, ids, arm, sent],
  );
  for (const [name, count] of Object.entries(reactions)) {
    await app.engine.pool.query(
      `INSERT INTO events (workspace_id, id, key, name, at, lead_id, step_id, created_at)
       SELECT s.workspace_id, gen_random_uuid(), gen_random_uuid()::text, $3, $4, l.id, 'hello', $4 FROM unnest($2::uuid[]) AS l(id), sequences s WHERE s.id = $1`,
      [sequence, ids.slice(0, count), name, at],
    );
  }
}

const ask = (sequenceId: string, more: object = {}) => ({ sequenceId, stepId: 'hello', metric: 'reply', ...more });
const plan = (sequenceId: string, more: object = {}) => app.call('POST', '/v1/experiments/plan', ask(sequenceId, more));

/** Started with enough leads per day, before which nothing counts. */
async function start(document = withVariants(), more: object = {}) {
  const sequence = await publish(document);
  for (const arm of ['a', 'b']) await fill(sequence, arm, 1_000, { replied: 40 }, { sent: 20 });
  const started = await app.call('POST', '/v1/experiments', ask(sequence, more));
  expect([started.status, started.body.code]).toEqual([201, undefined]);
  return { sequence, id: started.body.id as string, started: started.body };
}
const report = async (id: string) => (await app.call('GET', `/v1/experiments/${id}`)).body;

test('the plan measures baseline and rate, and says leads and days', async () => {
  const sequence = await publish(withVariants());
  for (const arm of ['a', 'b']) await fill(sequence, arm, 700, { replied: 28 }, { sent: 20 });
  const { body } = await plan(sequence, { difference: 0.02 });
  expect(body).toMatchObject({ baseline: 0.04, measuredOn: 1_400, leadsPerDay: 50, obstacle: null, overlaps: [] });
  expect(body.leads).toBeGreaterThan(2 * 1_863);
  expect(body.days).toBe(Math.ceil(body.leads / 50) + 7);
});

test('a test that could never decide is refused, with what would', async () => {
  const sequence = await publish(withVariants());
  expect((await plan(sequence)).body).toMatchObject({ baseline: null, leads: null });
  const without = await app.call('POST', '/v1/experiments', ask(sequence));
  expect(without.body).toMatchObject({ code: 'invalid-request', errors: [{ path: '/baseline' }] });
  const none = await app.call('POST', '/v1/experiments', ask(sequence, { baseline: 0.04, difference: 0.02 }));
  expect([none.status, none.body.code]).toEqual([409, 'cannot-decide']);
  expect(none.body.detail).toMatch(/No lead got this touch .* leads per day would find this difference within half a year\./);
  for (const arm of ['a', 'b']) await fill(sequence, arm, 140, { replied: 6 }, { sent: 20 });
  const slow = await app.call('POST', '/v1/experiments', ask(sequence, { difference: 0.01 }));
  expect(slow.body).toMatchObject({ code: 'cannot-decide', plan: { obstacle: { reason: 'too-slow' } } });
  expect(slow.body.detail).toMatch(/would find a difference of [\d.]+ points/);
});

test('a step without variants has nothing to compare, and shares stay below 100%', async () => {
  const single = await publish(branched());
  expect((await plan(single)).body.code).toBe('no-arms');
  expect((await plan(single, { stepId: 'nowhere' })).body.code).toBe('no-arms');
  expect((await plan(newId())).status).toBe(404);
  const sequence = await publish(withVariants());
  expect((await plan(sequence, { baseline: 0.8, difference: 0.3 })).body).toMatchObject({ errors: [{ path: '/difference' }] });
  expect((await plan(sequence, { baseline: 0, windowDays: 0 })).status).toBe(422);
});

test('leads before the start and leads with an open window do not count', async () => {
  const { id, sequence, started } = await start();
  expect(started).toMatchObject({ state: 'running', counted: 0, name: expect.any(String), startedBy: 'Lou Local' });
  app.clock.advance(3 * DAY);
  for (const arm of ['a', 'b']) await fill(sequence, arm, 50, { replied: 5 }, { sent: 1 });
  const open = await report(id);
  expect(open).toMatchObject({ counted: 0, looks: { length: 3 } });
  expect(open.arms.map(({ assigned }: { assigned: number }) => assigned)).toEqual([50, 50]);
  app.clock.advance(7 * DAY);
  expect(await report(id)).toMatchObject({ counted: 100, state: 'running', arms: [{ reached: 5 }, { reached: 5 }] });
});

test('the better variant is found, the decision stays, and it is applied to the draft', async () => {
  const { id, sequence } = await start();
  app.clock.advance(12 * DAY);
  await fill(sequence, 'a', 2_000, { replied: 80 }, { sent: 10 });
  await fill(sequence, 'b', 2_000, { replied: 150 }, { sent: 10 });
  const decided = await report(id);
  expect(decided).toMatchObject({ state: 'better', winner: 'b', daysLeft: null, endedBy: null });
  expect(decided.arms[1]).toMatchObject({ counted: 2_000, reached: 150, isControl: false });
  expect(decided.arms[1].p).toBeLessThan(0.05);
  expect(decided.arms[1].chanceToBeat).toBeGreaterThan(0.99);
  expect(decided.arms[1].difference.low).toBeGreaterThan(0);
  // Late events correct nothing that was decided.
  await fill(sequence, 'a', 2_000, { replied: 400 }, { sent: 10 });
  expect(await report(id)).toEqual(decided);

  const applied = await app.call('POST', `/v1/experiments/${id}/apply`, { arm: 'b' });
  expect(applied.body).toMatchObject({ revision: 2, experiment: { applied: { arm: 'b', by: 'Lou Local' } } });
  const { body: draft } = await app.call('GET', `/v1/sequences/${sequence}/draft`);
  const hello = draft.document.nodes.find((node: { id: string }) => node.id === 'hello');
  expect(hello.config.variants.map(({ id: arm, weight }: { id: string; weight: number }) => [arm, weight])).toEqual([
    ['a', 0],
    ['b', 1],
  ]);
  expect((await app.call('POST', `/v1/experiments/${id}/apply`, { arm: 'c' })).body.code).toBe('no-arms');
  await app.call('POST', `/v1/sequences/${sequence}/versions`, { revision: 2 });
  expect((await report(id)).state).toBe('better');
});

test('a variant that makes leads unsubscribe stops the test', async () => {
  const { id, sequence } = await start();
  app.clock.advance(12 * DAY);
  await fill(sequence, 'a', 2_000, { replied: 80, unsubscribed: 10 }, { sent: 10 });
  await fill(sequence, 'b', 2_000, { replied: 150, unsubscribed: 80 }, { sent: 10 });
  expect(await report(id)).toMatchObject({ state: 'guardrail', harm: { arm: 'b', event: 'unsubscribed' }, winner: null });
});

test('a split that is not the planned one is invalid', async () => {
  const { id, sequence } = await start();
  app.clock.advance(2 * DAY);
  await fill(sequence, 'a', 480, {}, { sent: 1 });
  await fill(sequence, 'b', 620, {}, { sent: 1 });
  expect((await report(id)).state).toBe('invalid');
});

test('changed content ends the test with the figures until then; a change elsewhere does not', async () => {
  const { id, sequence } = await start();
  const publishAgain = async (document: SequenceDocument) => {
    const { revision } = (await app.call('GET', `/v1/sequences/${sequence}/draft`)).body;
    const saved = await app.call('PUT', `/v1/sequences/${sequence}/draft`, { document }, { 'if-match': `"${revision}"` });
    await app.call('POST', `/v1/sequences/${sequence}/versions`, { revision: saved.body.revision });
  };
  const elsewhere = withVariants();
  await publishAgain({
    ...elsewhere,
    nodes: elsewhere.nodes.map((node) => (node.id === 'thanks' ? { ...node, label: 'Thank you' } : node)),
  });
  expect((await report(id)).state).toBe('running');
  await publishAgain(withVariants([1, 1], ['A', 'Another subject']));
  expect((await report(id)).state).toBe('changed');
});

test('a removed touch ends the test', async () => {
  const { id, sequence } = await start();
  const { body } = await app.call('GET', `/v1/sequences/${sequence}/draft`);
  const saved = await app.call(
    'PUT',
    `/v1/sequences/${sequence}/draft`,
    { document: replaceStep(body.document) },
    { 'if-match': `"${body.revision}"` },
  );
  expect((await app.call('POST', `/v1/sequences/${sequence}/versions`, { revision: saved.body.revision })).status).toBe(201);
  expect((await report(id)).state).toBe('changed');
});

test('one experiment per step; a person stops it once, with a reason; several at once are named in the plan', async () => {
  const { id, sequence } = await start();
  const again = await app.call('POST', '/v1/experiments', ask(sequence));
  expect(again.body.code).toBe('experiment-running');
  expect((await app.call('POST', `/v1/experiments/${id}/apply`, { arm: 'a' })).body.code).toBe('experiment-running');
  const stops = await Promise.all([1, 2].map((n) => app.call('POST', `/v1/experiments/${id}/stop`, { why: `Reason ${n}` })));
  expect(stops.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect(await report(id)).toMatchObject({ state: 'stopped', endedBy: 'Lou Local', why: expect.stringMatching(/^Reason \d$/) });
  expect((await app.call('POST', '/v1/experiments', ask(sequence))).status).toBe(201);
  const list = await app.call('GET', `/v1/experiments?sequenceId=${sequence}`);
  expect(list.body.items.map(({ state }: { state: string }) => state)).toEqual(['running', 'stopped']);
});

test('real leads count as the engine sends to them', async () => {
  const { id, sequence } = await start();
  await enroll(sequence, 12);
  const { arms } = await report(id);
  expect(arms[0].assigned + arms[1].assigned).toBe(12);
});

/** Without "hello"; another email stands in its place. */
function replaceStep(document: SequenceDocument): SequenceDocument {
  const { config } = document.nodes.find(({ id }) => id === 'thanks')!;
  const rest = {
    ...document,
    nodes: document.nodes.filter(({ id }) => id !== 'hello'),
    edges: document.edges.filter(({ from, to }) => from !== 'hello' && to !== 'hello'),
  };
  let drawn = addNode(rest, { id: 'other', kind: 'email', position: { x: 0, y: 160 }, config }).document;
  drawn = {
    ...drawn,
    nodes: drawn.nodes.map((node) =>
      node.id === 'clicked' ? { ...node, config: { ...(node.config as object), of: { touch: 'other' } } } : node,
    ),
  };
  for (const [from, to] of [
    ['start', 'other'],
    ['other', 'clicked'],
  ] as const) {
    const linked = connect(drawn, from, 'next', to);
    if (!linked.ok) throw new Error(linked.reason);
    drawn = linked.document;
  }
  return drawn;
}
