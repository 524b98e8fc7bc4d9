import { templates } from '@touchline/templates';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApi, type TestApi } from './test-kit/test-api.ts';

let app: TestApi;
beforeAll(async () => {
  app = await startTestApi();
});
afterAll(() => app.close());

test.each(templates.filter(({ choices }) => choices === undefined).map(({ id }) => id))(
  'template %s: one request makes all that it needs, and a second one publishes it',
  async (templateId) => {
    const made = await app.call('POST', '/v1/sequences', { name: templateId, templateId });
    expect(made.status).toBe(201);
    const { id } = made.body;
    const published = await app.call('POST', `/v1/sequences/${id}/versions`, { revision: made.body.draftRevision });
    expect([published.status, published.body.issues ?? []]).toEqual([201, []]);
  },
);
