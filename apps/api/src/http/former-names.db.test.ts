import { afterAll, beforeAll, expect, test } from 'vitest';
import { branched } from '../test-kit/documents.ts';
import { endOfJob, sequenceWith } from '../test-kit/sequence-with.ts';
import { startTestApi, type TestApi } from '../test-kit/test-api.ts';

let app: TestApi;
let sequence: Awaited<ReturnType<typeof sequenceWith>>;
beforeAll(async () => {
  app = await startTestApi();
  sequence = await sequenceWith(app, 2);
});
afterAll(() => app.close());

test('former address of actions answers like the current one and names it', async () => {
  const [id] = sequence.enrollments;
  const former = await app.call('POST', `/v1/enrollments/${id}/acts`, { type: 'pause', why: 'Fair' });
  expect(former).toMatchObject({ status: 200, body: { id, status: 'paused' } });
  expect(former.headers.get('deprecation')).toMatch(/^@\d+$/);
  expect(former.headers.get('link')).toBe(`</v1/enrollments/${id}/actions>; rel="successor-version"`);
  const current = await app.call('POST', `/v1/enrollments/${id}/actions`, { type: 'resume' });
  expect(current).toMatchObject({ status: 200, body: { id, status: 'active' } });
  expect(current.headers.get('deprecation')).toBeNull();
  expect(await app.call('POST', `/v1/enrollments/${id}/acts`, { type: 'fly' })).toMatchObject({ status: 422 });
});

test('bulk action under its former address takes the former field', async () => {
  const former = await app.call('POST', `/v1/sequences/${sequence.id}/acts`, { act: { type: 'pause' }, why: 'Fair' });
  expect(former).toMatchObject({ status: 202, body: { work: 'action', total: 2 } });
  expect(await endOfJob(app, former.body.id)).toMatchObject({ status: 'done', counts: { done: 2 } });
  const refused = await app.call('POST', `/v1/sequences/${sequence.id}/actions`, { act: { type: 'resume' } });
  expect(refused).toMatchObject({ status: 422, body: { errors: [{ path: 'action' }, { path: 'act' }] } });
  expect(await app.call('POST', `/v1/sequences/${sequence.id}/acts`, '{')).toMatchObject({ status: 400, body: { code: 'invalid-json' } });
});

test('rehearsal takes the former spelling of behavior', async () => {
  const always = { opens: 30 };
  const roles = [{ enrolledAt: '2026-03-02T09:00:00Z', timeZone: 'Europe/Berlin', behaviour: { always } }];
  const former = await app.call('POST', '/v1/rehearsals', { document: branched(), roles, days: 1 });
  expect({ status: former.status, deprecated: former.headers.has('deprecation') }).toEqual({ status: 200, deprecated: true });
});

test('former address of unconfirmed messages is still known', async () => {
  const unknown = await app.call('POST', '/v1/messages/00000000-0000-7000-8000-000000000000/settle', { verdict: 'went-out' });
  expect(unknown).toMatchObject({ status: 404, body: { code: 'not-found' } });
});
