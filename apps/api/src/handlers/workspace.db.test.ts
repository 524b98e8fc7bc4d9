import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../test-kit/test-api.ts';

let app: TestApi;
beforeAll(async () => {
  app = await startTestApi();
});
afterAll(() => app.close());

const PATH = '/v1/workspace/settings';

test('settings follow the browser until a person sets them', async () => {
  expect((await app.call('GET', PATH)).body).toEqual({ hourCycle: null, firstWeekday: null });
  const settings = { hourCycle: '24', firstWeekday: 'sunday' };
  expect((await app.call('PUT', PATH, settings)).body).toEqual(settings);
  expect((await app.call('GET', PATH)).body).toEqual(settings);
  const reset = { hourCycle: null, firstWeekday: null };
  expect((await app.call('PUT', PATH, reset)).body).toEqual(reset);
});

test.each([
  [{ hourCycle: '25', firstWeekday: null }, 'hourCycle'],
  [{ hourCycle: null, firstWeekday: 'noday' }, 'firstWeekday'],
  [{ hourCycle: null }, 'firstWeekday'],
])('%j is refused at its field, and nothing changes', async (body, path) => {
  const before = (await app.call('GET', PATH)).body;
  const { status, body: problem } = await app.call('PUT', PATH, body);
  expect(status).toBe(422);
  expect(problem.errors).toMatchObject([{ path }]);
  expect((await app.call('GET', PATH)).body).toEqual(before);
});
