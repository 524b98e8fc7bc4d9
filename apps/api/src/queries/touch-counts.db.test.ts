import { deleteNodes, stepDefinition, type SequenceDocument } from '@touchline/sequence';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../test-kit/test-api.ts';

let app: TestApi;
beforeAll(async () => {
  app = await startTestApi();
});
afterAll(() => app.close());

const listed = async (id: string) =>
  (await app.call('GET', '/v1/sequences')).body.items.find((item: { id: string }) => item.id === id).touchCount;

test('a sequence made of a cadence has as many touches as the cadence says', async () => {
  const templates = (await app.call('GET', '/v1/templates')).body;
  for (const { id: templateId, touchCount } of templates) {
    const { body } = await app.call('POST', '/v1/sequences', { name: templateId, templateId });
    expect([templateId, body.touchCount]).toEqual([templateId, touchCount]);
    expect(await listed(body.id)).toBe(touchCount);
  }
});

test('it is counted again when the draft changes', async () => {
  const { body } = await app.call('POST', '/v1/sequences', { name: 'Shorter', templateId: 'framework-14-day' });
  const draft = (await app.call('GET', `/v1/sequences/${body.id}/draft`)).body;
  const document: SequenceDocument = draft.document;
  const touches = document.nodes.filter(({ kind }) => stepDefinition(kind)?.touch != null).map(({ id }) => id);
  const shorter = deleteNodes(document, touches.slice(1));
  const saved = await app.call('PUT', `/v1/sequences/${body.id}/draft`, { document: shorter }, { 'if-match': `"${draft.revision}"` });
  expect(saved.status).toBe(200);
  expect(await listed(body.id)).toBe(1);
});
