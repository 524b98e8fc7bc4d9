import { afterAll, beforeAll, expect, test } from 'vitest';
import { endOfJob, sequenceWith } from '../test-kit/sequence-with.ts';
import { startTestApi, type TestApi } from '../test-kit/test-api.ts';

let app: TestApi;
beforeAll(async () => {
  app = await startTestApi();
});
afterAll(() => app.close());

test('bulk actions pause, resume, remove and re-enroll leads', async () => {
  const { id, leadIds } = await sequenceWith(app, 4);
  const acted = async (body: object) => endOfJob(app, (await app.call('POST', `/v1/sequences/${id}/actions`, body)).body.id);
  expect(await acted({ action: { type: 'pause' }, filter: { step: 'clicked' }, why: 'Holidays' })).toMatchObject({ counts: { done: 4 } });
  expect((await app.call('GET', `/v1/sequences/${id}/enrollments?status=paused`)).body.items).toHaveLength(4);
  const counted = async (query: string) => (await app.call('GET', `/v1/sequences/${id}/enrollments/count${query}`)).body;
  expect(await counted('')).toEqual({ n: 4, more: false });
  expect(await counted('?status=paused&step=clicked')).toEqual({ n: 4, more: false });
  expect(await counted('?status=active')).toEqual({ n: 0, more: false });
  expect(await acted({ action: { type: 'resume', keepDays: true } })).toMatchObject({ counts: { done: 4 } });
  expect(await acted({ action: { type: 'exit' }, filter: { leadIds: leadIds.slice(0, 1) } })).toMatchObject({
    total: 1,
    counts: { done: 1 },
  });
  expect(await acted({ action: { type: 'reenroll' } })).toMatchObject({ total: 1, counts: { done: 1 } });
});
