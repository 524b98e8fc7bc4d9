import { afterAll, beforeAll, expect, test } from 'vitest';
import { branched } from '../test-kit/documents.ts';
import { addMember, keyNamed, type SignedInMember } from '../test-kit/people.ts';
import { startTestApi, type TestApi } from '../test-kit/test-api.ts';

let app: TestApi;
let marketer: SignedInMember;
let revops: SignedInMember;
let id: string;
let revision: number;
beforeAll(async () => {
  app = await startTestApi();
  marketer = await addMember(app, { name: 'Mara', role: 'marketer' });
  revops = await addMember(app, { name: 'Rob', role: 'revops' });
  const made = (await app.call('POST', '/v1/sequences', { name: 'Spring', document: branched() })).body;
  [id, revision] = [made.id, made.draftRevision];
  await app.call('PUT', '/v1/workspace/settings', { hourCycle: null, firstWeekday: null, needsApproval: true });
});
afterAll(() => app.close());

const ask = (of: SignedInMember, about = revision) =>
  app.call('POST', `/v1/sequences/${id}/approval`, { revision: about, text: 'New subject' }, of.headers);
const publish = (of: SignedInMember) => app.call('POST', `/v1/sequences/${id}/versions`, { revision }, of.headers);
const inbox = async (of: SignedInMember): Promise<string[]> =>
  (await app.engine.pool.query<{ kind: string }>('SELECT kind FROM notifications WHERE user_id = $1 ORDER BY id', [of.userId])).rows.map(
    ({ kind }) => kind,
  );

test('without a request nothing is published, also by an admin or a key', async () => {
  expect(await publish(revops)).toMatchObject({ status: 409, body: { code: 'approval-required' } });
  expect(await app.call('POST', `/v1/sequences/${id}/versions`, { revision })).toMatchObject({ status: 409 });
  const key = await keyNamed(app, 'CI', ['sequences.publish']);
  expect(await app.call('POST', `/v1/sequences/${id}/versions`, { revision }, key)).toMatchObject({ status: 409 });
  expect((await publish(marketer)).body.code).toBe('missing-permission');
});

test('a declined request reaches the member who asked, with the reason, and approves nothing', async () => {
  expect((await ask(marketer)).body).toMatchObject({ required: true, request: { by: 'Mara', revision, stale: false, decision: null } });
  expect(await inbox(revops)).toEqual(['approval-asked']);
  expect((await app.call('POST', `/v1/sequences/${id}/approval/decline`, { reason: 'x' }, marketer.headers)).status).toBe(403);
  const declined = await app.call('POST', `/v1/sequences/${id}/approval/decline`, { reason: 'Too long' }, revops.headers);
  expect(declined.body.request).toMatchObject({ decision: 'declined', decidedBy: 'Rob', reason: 'Too long' });
  expect(await inbox(marketer)).toEqual(['approval-decided']);
  expect(await publish(revops)).toMatchObject({ status: 409, body: { code: 'approval-required' } });
  const again = await app.call('POST', `/v1/sequences/${id}/approval/decline`, { reason: 'x' }, revops.headers);
  expect(again).toMatchObject({ status: 409, body: { code: 'no-approval-request' } });
});

test('a request for an earlier draft is void', async () => {
  await ask(marketer);
  const { document } = (await app.call('GET', `/v1/sequences/${id}/draft`)).body;
  document.nodes[0].position.x += 20;
  const saved = await app.call('PUT', `/v1/sequences/${id}/draft`, { document }, { 'if-match': `"${revision}"` });
  const old = revision;
  revision = saved.body.revision;
  expect((await app.call('GET', `/v1/sequences/${id}/approval`)).body.request.stale).toBe(true);
  expect(await publish(revops)).toMatchObject({ status: 409, body: { code: 'approval-required' } });
  expect(await ask(marketer, old)).toMatchObject({ status: 409, body: { code: 'draft-conflict' } });
});

test('a member cannot approve a request of their own, and another one can by publishing', async () => {
  await ask(revops);
  expect((await publish(revops)).body.detail).toContain('Another member');
  await ask(marketer);
  expect((await publish(revops)).status).toBe(201);
  const { request } = (await app.call('GET', `/v1/sequences/${id}/approval`)).body;
  expect(request).toMatchObject({ decision: 'approved', decidedBy: 'Rob' });
  expect(await inbox(marketer)).toContain('approval-decided');
});

test('without the setting a publisher needs no request', async () => {
  await app.call('PUT', '/v1/workspace/settings', { hourCycle: null, firstWeekday: null, needsApproval: false });
  const made = (await app.call('POST', '/v1/sequences', { name: 'Free', document: branched() })).body;
  expect((await app.call('POST', `/v1/sequences/${made.id}/versions`, { revision: made.draftRevision }, revops.headers)).status).toBe(201);
});
