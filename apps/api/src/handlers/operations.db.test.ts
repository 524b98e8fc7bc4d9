import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sequenceWith } from '../test-kit/sequence-with.ts';
import { startTestApi, type TestApi } from '../test-kit/test-api.ts';

let app: TestApi;
beforeAll(async () => {
  app = await startTestApi();
});
afterAll(() => app.close());

test('operations page lists an unconfirmed message until a person resolves it', async () => {
  const { enrollments } = await sequenceWith(app, 1);
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
  expect(await app.call('POST', `/v1/messages/${message.id}/resolve`, { verdict: 'went-out' })).toMatchObject({
    status: 200,
    body: { status: 'sent' },
  });
  expect((await app.call('POST', `/v1/messages/${message.id}/resolve`, { verdict: 'send-again' })).body.code).toBe('not-unconfirmed');
});

test('repair fixes an enrollment without a timer', async () => {
  const { enrollments } = await sequenceWith(app, 1);
  const found = async () => (await app.call('GET', '/v1/diagnosis')).body.findings.map(({ code }: { code: string }) => code);
  await sql`UPDATE enrollments SET due_at = NULL WHERE id = ${enrollments[0]}`.execute(app.engine.db);
  expect(await found()).toContain('enrollment-without-timer');
  expect((await app.call('POST', '/v1/diagnosis/repair')).body.repaired).toBeGreaterThanOrEqual(1);
  expect(await found()).not.toContain('enrollment-without-timer');
});

test('ids that do not exist give 404', async () => {
  const nowhere = '01990a3e-5c1a-7c3e-9d0e-3b6a5a1f0c11';
  const calls = [
    ['POST', `/v1/sequences/${nowhere}/plan`, { revision: 1 }],
    ['POST', `/v1/sequences/${nowhere}/moves`, { choices: [] }],
    ['POST', `/v1/sequences/${nowhere}/actions`, { action: { type: 'pause' } }],
    ['POST', `/v1/sequences/${nowhere}/status`, { status: 'paused' }],
    ['GET', `/v1/sequences/${nowhere}/jobs`],
    ['GET', `/v1/sequences/${nowhere}/enrollments/count`],
    ['GET', `/v1/sequences/${nowhere}/enroll-rules`],
    ['GET', `/v1/jobs/${nowhere}`],
    ['POST', `/v1/jobs/${nowhere}/cancel`],
    ['POST', `/v1/messages/${nowhere}/resolve`, { verdict: 'went-out' }],
  ] as const;
  for (const [method, path, body] of calls) expect([path, (await app.call(method, path, body)).status]).toEqual([path, 404]);
});
