import { afterAll, beforeAll, expect, test } from 'vitest';
import { endOfJob, sequenceWith } from '../test-kit/sequence-with.ts';
import { startTestApi, type TestApi } from '../test-kit/test-api.ts';

const HOUR = 3_600_000;
let app: TestApi;
beforeAll(async () => {
  app = await startTestApi();
});
afterAll(() => app.close());

test('sequence is paused, resumed, closed and archived, and its rules refuse leads', async () => {
  const { id, leadIds } = await sequenceWith(app, 2);
  const status = (body: object) => app.call('POST', `/v1/sequences/${id}/status`, body);
  expect((await status({ status: 'paused' })).body).toMatchObject({ sequence: { status: 'paused' }, job: null });
  app.clock.advance(72 * HOUR);
  await app.settle();
  const going = await status({ status: 'active', spreadHours: 4 });
  expect(going.body).toMatchObject({ sequence: { status: 'active' }, job: { work: 'wake', total: 2 } });
  expect(await endOfJob(app, going.body.job.id)).toMatchObject({ counts: { spread: 2 } });
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

test.each(['active', 'paused'])('a sequence with a lead that is %s is not deleted, and one without is archived', async (status) => {
  const { id, enrollments } = await sequenceWith(app, 1);
  const act = (body: object) => app.call('POST', `/v1/enrollments/${enrollments[0]}/actions`, body);
  if (status === 'paused') await act({ type: 'pause' });
  expect((await app.call('GET', `/v1/enrollments/${enrollments[0]}`)).body.status).toBe(status);
  expect((await app.call('DELETE', `/v1/sequences/${id}`)).body.code).toBe('has-active-enrollments');
  expect((await app.call('GET', `/v1/sequences/${id}`)).body.status).toBe('active');
  await act({ type: 'exit', reason: 'left' });
  expect((await app.call('DELETE', `/v1/sequences/${id}`)).status).toBe(204);
  expect((await app.call('GET', `/v1/sequences/${id}`)).body.status).toBe('archived');
});
