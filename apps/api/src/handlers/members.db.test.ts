import { DEFAULT_WORKSPACE_ID } from '@touchline/db';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { addMember } from '../test-kit/people.ts';
import { sequenceWith } from '../test-kit/sequence-with.ts';
import { LOCAL_PERSON, startTestApi, type TestApi } from '../test-kit/test-api.ts';

let app: TestApi;
beforeEach(async () => {
  await app?.close();
  app = await startTestApi();
});
afterAll(() => app.close());

const change = (id: string, role: string, headers = {}) => app.call('PATCH', `/v1/members/${id}`, { role }, headers);
const deactivate = (id: string, handOffTo: string | null) => app.call('POST', `/v1/members/${id}/deactivate`, { handOffTo });

test('the last admin can neither get another role nor be deactivated nor leave', async () => {
  const me = await app.accounts.localPerson(LOCAL_PERSON);
  const rep = await addMember(app, { name: 'Remy', role: 'rep' });
  for (const refused of [await change(me, 'viewer'), await deactivate(me, rep.userId), await app.call('POST', '/v1/workspace/leave')])
    expect(refused).toMatchObject({ status: 409, body: { code: 'last-admin' } });
  expect((await change(rep.userId, 'admin')).body.role).toBe('admin');
  expect((await app.call('POST', '/v1/workspace/leave')).status).toBe(204);
  expect(await app.call('GET', '/v1/sequences')).toMatchObject({ status: 403, body: { code: 'no-workspace' } });
});

test('of two admins who demote each other at once one stays', async () => {
  const one = await addMember(app, { name: 'One', role: 'admin' });
  const two = await addMember(app, { name: 'Two', role: 'admin' });
  await app.call('POST', '/v1/workspace/leave');
  await Promise.all([change(two.userId, 'rep', one.headers), change(one.userId, 'rep', two.headers)]);
  const { rows } = await app.engine.pool.query(
    `SELECT user_id FROM members WHERE workspace_id = $1 AND role = 'admin' AND deactivated_at IS NULL`,
    [DEFAULT_WORKSPACE_ID],
  );
  expect(rows).toHaveLength(1);
});

test('a deactivated member loses access at once, and leads and open tasks go to the other member', async () => {
  const rep = await addMember(app, { name: 'Remy', role: 'rep' });
  const heir = await addMember(app, { name: 'Heidi', role: 'rep' });
  const { leadIds } = await sequenceWith(app, 2);
  const owner = { id: rep.userId, name: 'Remy', email: rep.email, timeZone: null };
  for (const id of leadIds) await app.call('PATCH', `/v1/leads/${id}`, { owner });
  expect((await app.call('GET', '/v1/sequences', undefined, rep.headers)).status).toBe(200);
  const listed = (await app.call('GET', '/v1/members')).body.items.find(({ id }: { id: string }) => id === rep.userId);
  expect(listed).toMatchObject({ name: 'Remy', role: 'rep', leads: 2, deactivatedAt: null });
  for (const wrong of [rep.userId, crypto.randomUUID()])
    expect((await deactivate(rep.userId, wrong)).body.errors).toMatchObject([{ path: 'handOffTo' }]);
  expect(await deactivate(rep.userId, heir.userId)).toMatchObject({
    status: 200,
    body: { leads: 2, member: { id: rep.userId, leads: 0 } },
  });
  expect((await app.call('GET', `/v1/leads/${leadIds[0]}`)).body.owner).toMatchObject({
    id: heir.userId,
    name: 'Heidi',
    email: heir.email,
  });
  expect((await app.call('GET', '/v1/sequences', undefined, rep.headers)).status).toBe(403);
  expect((await deactivate(heir.userId, rep.userId)).body.errors).toMatchObject([{ path: 'handOffTo' }]);
  expect((await app.call('POST', `/v1/members/${rep.userId}/reactivate`)).body.deactivatedAt).toBeNull();
  expect((await app.call('GET', '/v1/sequences', undefined, rep.headers)).status).toBe(200);
});

test('a workspace is created by an admin, renamed, and empty for its creator', async () => {
  const rep = await addMember(app, { name: 'Remy', role: 'rep' });
  expect((await app.call('POST', '/v1/workspaces', { name: 'No' }, rep.headers)).body.code).toBe('missing-permission');
  await app.call('POST', '/v1/sequences', { name: 'First' });
  const made = await app.call('POST', '/v1/workspaces', { name: ' Heron Mills ' });
  expect(made).toMatchObject({ status: 201, body: { name: 'Heron Mills' } });
  const headers = { 'touchline-workspace': made.body.id };
  expect((await app.call('GET', '/v1/sequences', undefined, headers)).body.items).toEqual([]);
  expect((await app.call('PATCH', '/v1/workspace', { name: 'Heron' }, headers)).body.name).toBe('Heron');
  expect((await app.call('GET', '/v1/members', undefined, headers)).body.items).toMatchObject([{ role: 'admin' }]);
  expect((await app.call('GET', '/v1/sequences', undefined, { ...rep.headers, ...headers })).status).toBe(404);
});
