import { afterAll, beforeAll, expect, test } from 'vitest';
import { deliverDue, stepDue } from '@touchline/engine';
import { branched } from '../test-kit/documents.ts';
import { startTestApi, type TestApi } from '../test-kit/test-api.ts';

let app: TestApi;
beforeAll(async () => {
  app = await startTestApi();
});
afterAll(() => app.close());

test('the history says queued while a message waits, sent when it was sent, and the words of the server when it failed', async () => {
  const made = (await app.call('POST', '/v1/sequences', { name: 'Guide', document: branched() })).body;
  await app.call('POST', `/v1/sequences/${made.id}/versions`, { revision: made.draftRevision });
  const lead = (await app.call('POST', '/v1/leads', { email: 'nora@example.com' })).body;
  const { body } = await app.call('POST', `/v1/sequences/${made.id}/enrollments`, { leadIds: [lead.id] });
  await stepDue(app.engine);
  const lines = async () => {
    const ofLead = (await app.call('GET', `/v1/leads/${lead.id}`)).body.timeline;
    const ofEnrollment = (await app.call('GET', `/v1/enrollments/${body.enrolled[0].enrollmentId}`)).body.timeline;
    expect(ofEnrollment).toEqual(ofLead);
    return ofLead.find(({ entry }: { entry: { what: string } }) => entry.what === 'sent').message;
  };
  const queued = await lines();
  expect(queued).toEqual({ id: expect.any(String), status: 'queued', sentAt: null, error: null });
  app.clock.advance(60 * 60_000);
  await deliverDue(app.engine, { workerId: 'test' });
  expect(await lines()).toEqual({ ...queued, status: 'sent', sentAt: new Date(app.clock.current()).toISOString() });
  const failed = { status: 'failed', sent_at: null, error: '554 5.7.1 Relay access denied' } as const;
  await app.engine.db.updateTable('messages').set(failed).where('id', '=', queued.id).execute();
  expect(await lines()).toEqual({ ...queued, status: 'failed', error: '554 5.7.1 Relay access denied' });
});
