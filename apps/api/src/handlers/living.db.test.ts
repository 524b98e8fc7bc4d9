import { eventually } from '@touchline/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { branched } from '../test-kit/documents.ts';
import { startTestApi, type TestApi } from '../test-kit/test-api.ts';

const HOUR = 3_600_000;
let app: TestApi;
beforeAll(async () => {
  app = await startTestApi();
});
afterAll(() => app.close());

let leads = 0;

/** A published sequence with leads in it who got the first email. */
async function sequenceWith(count: number) {
  const made = await app.call('POST', '/v1/sequences', { name: 'Guide', document: branched() });
  const id: string = made.body.id;
  await app.call('POST', `/v1/sequences/${id}/versions`, { revision: made.body.draftRevision });
  const leadIds: string[] = [];
  for (let n = 0; n < count; n += 1) {
    leads += 1;
    leadIds.push((await app.call('POST', '/v1/leads', { email: `living-${leads}@example.com`, firstName: 'Nora' })).body.id);
  }
  const { body } = await app.call('POST', `/v1/sequences/${id}/enrollments`, { leadIds });
  await app.settle();
  return { id, leadIds, enrollments: body.enrolled.map((one: { enrollmentId: string }) => one.enrollmentId) as string[] };
}

/** Waits for a job and gives it. */
const over = (id: string) =>
  eventually(async () => {
    const { body } = await app.call('GET', `/v1/jobs/${id}`);
    return body.status === 'running' ? null : body;
  });

/** The draft with a limit of four days instead of two. */
function slower() {
  const document = branched();
  return {
    ...document,
    nodes: document.nodes.map((node) =>
      node.id === 'clicked' ? { ...node, config: { ...(node.config as object), within: { amount: 4, unit: 'days' } } } : node,
    ),
  };
}

test('the plan is shown before publishing, and its choices are carried out after', async () => {
  const { id, enrollments } = await sequenceWith(3);
  const saved = await app.call('PUT', `/v1/sequences/${id}/draft`, { document: slower() }, { 'if-match': '"1"' });
  const { revision } = saved.body;
  const plan = await app.call('POST', `/v1/sequences/${id}/plan`, { revision });
  expect(plan.status).toBe(200);
  expect(plan.body).toMatchObject({ published: false, leads: 3 });
  expect(plan.body.groups).toMatchObject([
    {
      versionNumber: 1,
      step: 'clicked',
      fate: 'changed',
      mode: 'move',
      leads: { active: 3 },
      sampled: 3,
      before: { none: 3 },
      after: { none: 3 },
    },
  ]);
  expect((await app.call('POST', `/v1/sequences/${id}/plan`, { revision: 77 })).body.code).toBe('draft-conflict');
  await app.call('POST', `/v1/sequences/${id}/versions`, { revision });
  const before = (await app.call('GET', `/v1/enrollments/${enrollments[0]}`)).body;

  const wrong = await app.call('POST', `/v1/sequences/${id}/moves`, {
    choices: [{ versionId: null, step: 'clicked', mode: { mapTo: 'nowhere' } }],
  });
  expect({ status: wrong.status, path: wrong.body.errors[0].path }).toEqual({ status: 422, path: 'choices' });
  const begun = await app.call('POST', `/v1/sequences/${id}/moves`, {
    choices: [{ versionId: null, step: 'clicked', mode: 'move' }],
    why: 'More time to read',
  });
  expect(begun).toMatchObject({ status: 202, body: { work: 'move', total: 3 } });
  expect(await over(begun.body.id)).toMatchObject({ status: 'done', done: 3, counts: { moved: 3 }, why: 'More time to read' });
  const after = (await app.call('GET', `/v1/enrollments/${enrollments[0]}`)).body;
  expect(after).toMatchObject({ versionNumber: 2, stepId: 'clicked' });
  expect(Date.parse(after.dueAt) - Date.parse(before.dueAt)).toBe(48 * HOUR);
  expect(after.timeline.map((line: { entry: { what: string } }) => line.entry.what)).toContain('moved');
  expect((await app.call('POST', `/v1/jobs/${begun.body.id}/cancel`)).body.code).toBe('job-not-running');
  expect((await app.call('GET', `/v1/sequences/${id}/jobs`)).body.items).toHaveLength(1);
});

test('many leads at once are paused, resumed and taken out', async () => {
  const { id, leadIds } = await sequenceWith(4);
  const acted = async (body: object) => over((await app.call('POST', `/v1/sequences/${id}/acts`, body)).body.id);
  expect(await acted({ act: { type: 'pause' }, filter: { step: 'clicked' }, why: 'Holidays' })).toMatchObject({ counts: { done: 4 } });
  expect((await app.call('GET', `/v1/sequences/${id}/enrollments?status=paused`)).body.items).toHaveLength(4);
  const counted = async (query: string) => (await app.call('GET', `/v1/sequences/${id}/enrollments/count${query}`)).body;
  expect(await counted('')).toEqual({ n: 4, more: false });
  expect(await counted('?status=paused&step=clicked')).toEqual({ n: 4, more: false });
  expect(await counted('?status=active')).toEqual({ n: 0, more: false });
  expect(await acted({ act: { type: 'resume', keepDays: true } })).toMatchObject({ counts: { done: 4 } });
  expect(await acted({ act: { type: 'exit' }, filter: { leadIds: leadIds.slice(0, 1) } })).toMatchObject({ total: 1, counts: { done: 1 } });
  expect(await acted({ act: { type: 'reenroll' } })).toMatchObject({ total: 1, counts: { done: 1 } });
});

test('a sequence is paused, closed and opened again; rules say who comes in', async () => {
  const { id, leadIds } = await sequenceWith(2);
  const status = (body: object) => app.call('POST', `/v1/sequences/${id}/status`, body);
  expect((await status({ status: 'paused' })).body).toMatchObject({ sequence: { status: 'paused' }, job: null });
  app.clock.advance(72 * HOUR);
  await app.settle();
  const going = await status({ status: 'active', spreadHours: 4 });
  expect(going.body).toMatchObject({ sequence: { status: 'active' }, job: { work: 'wake', total: 2 } });
  expect(await over(going.body.job.id)).toMatchObject({ counts: { spread: 2 } });
  app.clock.advance(4 * HOUR);
  await app.settle();
  const ended = (await app.call('GET', `/v1/sequences/${id}/enrollments?status=ended`)).body.items;
  expect(ended).toHaveLength(2);

  const rules = { reenroll: { afterDays: 30 }, exclusiveGroup: null, priority: 0, perDay: 100 };
  expect((await app.call('PUT', `/v1/sequences/${id}/enroll-rules`, rules)).body).toEqual(rules);
  expect((await app.call('GET', `/v1/sequences/${id}/enroll-rules`)).body).toEqual(rules);
  const again = await app.call('POST', `/v1/sequences/${id}/enrollments`, { leadIds });
  expect(again.body.refused.map(({ reason }: { reason: string }) => reason)).toEqual(['too-soon', 'too-soon']);
  await status({ status: 'closing' });
  const closed = await app.call('POST', `/v1/sequences/${id}/enrollments`, { leadIds });
  expect(closed.body.refused[0].reason).toBe('closed');
  await status({ status: 'archived' });
  const listed = async (query: string) =>
    (await app.call('GET', `/v1/sequences${query}`)).body.items.map((item: { id: string }) => item.id).includes(id);
  expect([await listed(''), await listed('?archived=true')]).toEqual([false, true]);
  const draft = await app.call('POST', '/v1/sequences', { name: 'Never published' });
  expect((await app.call('POST', `/v1/sequences/${draft.body.id}/status`, { status: 'paused' })).body.code).toBe('not-published');
  expect((await app.call('PUT', `/v1/sequences/${id}/enroll-rules`, { ...rules, perDay: 0 })).status).toBe(422);
});

test('the operations page shows what waits for a person, who settles it', async () => {
  const { enrollments } = await sequenceWith(1);
  const message = (await app.call('GET', `/v1/messages?enrollmentId=${enrollments[0]}`)).body.items[0];
  await sql`UPDATE messages SET status = 'unconfirmed' WHERE id = ${message.id}`.execute(app.engine.db);
  const page = (await app.call('GET', '/v1/operations')).body;
  expect(page).toMatchObject({
    workers: [],
    messages: { counts: { unconfirmed: 1 } },
    failed: { total: 0 },
    unconfirmed: { total: 1, items: [{ id: message.id, stepId: 'hello' }] },
  });
  const { body: diagnosis } = await app.call('GET', '/v1/diagnosis');
  expect((await app.call('GET', `/v1/enrollments/${enrollments[0]}/diagnosis`)).body).toEqual({ findings: [] });
  expect(diagnosis.findings.map(({ code }: { code: string }) => code)).toContain('message-unconfirmed');
  expect(await app.call('POST', `/v1/messages/${message.id}/settle`, { verdict: 'went-out' })).toMatchObject({
    status: 200,
    body: { status: 'sent' },
  });
  expect((await app.call('POST', `/v1/messages/${message.id}/settle`, { verdict: 'send-again' })).body.code).toBe('not-unconfirmed');
});

test('what can be mended without harm is mended from the page', async () => {
  const { enrollments } = await sequenceWith(1);
  const found = async () => (await app.call('GET', '/v1/diagnosis')).body.findings.map(({ code }: { code: string }) => code);
  await sql`UPDATE enrollments SET due_at = NULL WHERE id = ${enrollments[0]}`.execute(app.engine.db);
  expect(await found()).toContain('enrollment-without-timer');
  expect((await app.call('POST', '/v1/diagnosis/repair')).body.repaired).toBeGreaterThanOrEqual(1);
  expect(await found()).not.toContain('enrollment-without-timer');
});

test('what is not there is not found', async () => {
  const nowhere = '01990a3e-5c1a-7c3e-9d0e-3b6a5a1f0c11';
  const calls = [
    ['POST', `/v1/sequences/${nowhere}/plan`, { revision: 1 }],
    ['POST', `/v1/sequences/${nowhere}/moves`, { choices: [] }],
    ['POST', `/v1/sequences/${nowhere}/acts`, { act: { type: 'pause' } }],
    ['POST', `/v1/sequences/${nowhere}/status`, { status: 'paused' }],
    ['GET', `/v1/sequences/${nowhere}/jobs`],
    ['GET', `/v1/sequences/${nowhere}/enrollments/count`],
    ['GET', `/v1/sequences/${nowhere}/enroll-rules`],
    ['GET', `/v1/jobs/${nowhere}`],
    ['POST', `/v1/jobs/${nowhere}/cancel`],
    ['POST', `/v1/messages/${nowhere}/settle`, { verdict: 'went-out' }],
  ] as const;
  for (const [method, path, body] of calls) expect([path, (await app.call(method, path, body)).status]).toEqual([path, 404]);
});
