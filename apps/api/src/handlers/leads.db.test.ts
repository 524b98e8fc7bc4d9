import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../test-kit/test-api.ts';

let app: TestApi;
beforeAll(async () => {
  app = await startTestApi();
});
afterAll(() => app.close());

test('changing one custom field keeps the others; null removes a field', async () => {
  const { body: lead } = await app.call('POST', '/v1/leads', { email: 'patched@example.com', fields: { plan: 'free', seats: 3 } });
  const patched = await app.call('PATCH', `/v1/leads/${lead.id}`, { fields: { plan: 'pro' } });
  expect(patched.body.fields).toEqual({ plan: 'pro', seats: 3 });
  const cleared = await app.call('PATCH', `/v1/leads/${lead.id}`, { fields: { seats: null } });
  expect(cleared.body.fields).toEqual({ plan: 'pro' });
});
