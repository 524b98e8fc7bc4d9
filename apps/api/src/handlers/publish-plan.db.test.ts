import { afterAll, beforeAll, expect, test } from 'vitest';
import { branched } from '../test-kit/documents.ts';
import { endOfJob, sequenceWith } from '../test-kit/sequence-with.ts';
import { startTestApi, type TestApi } from '../test-kit/test-api.ts';

const HOUR = 3_600_000;
let app: TestApi;
beforeAll(async () => {
  app = await startTestApi();
});
afterAll(() => app.close());

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

test('plan is shown before publishing, and a move after publishing carries out its choices', async () => {
  const { id, enrollments } = await sequenceWith(app, 3);
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
  expect(await endOfJob(app, begun.body.id)).toMatchObject({ status: 'done', done: 3, counts: { moved: 3 }, why: 'More time to read' });
  const after = (await app.call('GET', `/v1/enrollments/${enrollments[0]}`)).body;
  expect(after).toMatchObject({ versionNumber: 2, stepId: 'clicked' });
  expect(Date.parse(after.dueAt) - Date.parse(before.dueAt)).toBe(48 * HOUR);
  expect(after.timeline.map((line: { entry: { what: string } }) => line.entry.what)).toContain('moved');
  expect((await app.call('POST', `/v1/jobs/${begun.body.id}/cancel`)).body.code).toBe('job-not-running');
  expect((await app.call('GET', `/v1/sequences/${id}/jobs`)).body.items).toHaveLength(1);
});

test('publish with choices stores the version and moves its leads in one request', async () => {
  const { id, enrollments } = await sequenceWith(app, 2);
  const { body: draft } = await app.call('PUT', `/v1/sequences/${id}/draft`, { document: slower() }, { 'if-match': '"1"' });
  const publish = (mode: unknown) =>
    app.call('POST', `/v1/sequences/${id}/versions`, {
      revision: draft.revision,
      choices: [{ versionId: null, step: 'clicked', mode }],
      why: 'More time to read',
    });
  // A plan that cannot be carried out publishes nothing.
  const wrong = await publish({ mapTo: 'nowhere' });
  expect([wrong.status, wrong.body.errors]).toEqual([422, [{ path: 'choices', message: 'The version has no step "nowhere".' }]]);
  expect((await app.call('GET', `/v1/sequences/${id}/versions`)).body.items).toHaveLength(1);

  const published = await publish('move');
  expect(published).toMatchObject({ status: 201, body: { number: 2, job: { work: 'move', total: 2, why: 'More time to read' } } });
  expect(await endOfJob(app, published.body.job.id)).toMatchObject({ status: 'done', counts: { moved: 2 } });
  expect((await app.call('GET', `/v1/enrollments/${enrollments[0]}`)).body).toMatchObject({ versionNumber: 2 });
});

test('publish without leads to move has no job', async () => {
  const { id } = await sequenceWith(app, 1);
  const { body: draft } = await app.call('PUT', `/v1/sequences/${id}/draft`, { document: slower() }, { 'if-match': '"1"' });
  const choices = [{ versionId: null, step: 'clicked', mode: 'finish-old' }];
  expect((await app.call('POST', `/v1/sequences/${id}/versions`, { revision: draft.revision, choices })).body.job).toBeNull();
});
