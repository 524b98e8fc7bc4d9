import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMember, type SignedInMember } from '../test-kit/people.ts';
import { createWorld, type World } from '../test-kit/world.ts';
import { startTestApi, type TestApi } from '../test-kit/test-api.ts';

let app: TestApi;
let world: World;
let rep: SignedInMember;
beforeAll(async () => {
  app = await startTestApi();
  world = await createWorld(app);
  rep = await addMember(app, { name: 'Remy', role: 'rep' });
});
afterAll(() => app.close());

const assign = (leadIds: string[], ownerId: string | null, headers = {}) =>
  app.call('POST', '/v1/leads/assign', { leadIds, ownerId }, headers);
const idsAt = async (path: string, headers = {}) =>
  (await app.call('GET', path, undefined, headers)).body.items.map(({ id }: { id: string }) => id);

/** What a rep does with a lead, its enrollment and its task. */
const acts = () =>
  [
    ['PATCH', `/v1/leads/${world.lead}`, { tags: ['called'] }],
    ['POST', `/v1/sequences/${world.sequence}/enrollments`, { leadIds: [world.lead] }],
    ['POST', `/v1/enrollments/${world.enrollment}/actions`, { type: 'pause' }],
    ['POST', `/v1/tasks/${world.task}/complete`, { outcome: 'connected' }],
    ['POST', '/v1/leads/assign', { leadIds: [world.lead], ownerId: rep.userId }],
  ] as const;

test('a rep does nothing with the leads of others', async () => {
  for (const [method, path, body] of acts())
    expect(await app.call(method, path, body, rep.headers)).toMatchObject({ status: 403, body: { code: 'not-your-lead' } });
});

test('assigned leads and their tasks are in "my leads" and "my tasks", and the rep works with them', async () => {
  expect(await idsAt('/v1/leads?owner=me', rep.headers)).toEqual([]);
  expect(await idsAt('/v1/leads?owner=none')).toContain(world.lead);
  expect((await assign([world.lead, crypto.randomUUID()], rep.userId)).body).toEqual({ assigned: 1 });
  expect(await idsAt('/v1/leads?owner=me', rep.headers)).toEqual([world.lead]);
  expect(await idsAt(`/v1/leads?owner=${rep.userId}`)).toEqual([world.lead]);
  expect(await idsAt('/v1/leads?owner=none')).not.toContain(world.lead);
  expect(await idsAt('/v1/tasks?owner=me', rep.headers)).toContain(world.task);
  expect(await idsAt('/v1/tasks?owner=me')).toEqual([]);
  const task = (await app.call('GET', '/v1/tasks?owner=me', undefined, rep.headers)).body.items[0];
  expect(task.lead.owner).toMatchObject({ id: rep.userId, name: 'Remy' });
  for (const [method, path, body] of acts()) expect((await app.call(method, path, body, rep.headers)).status).toBe(200);
});

test('leads that a rep adds are the rep’s own', async () => {
  const add = (body: object) => app.call('POST', '/v1/leads', body, rep.headers);
  expect((await add({ email: 'mine@example.com' })).body.owner).toMatchObject({ id: rep.userId, name: 'Remy', email: rep.email });
  const owner = { id: 'o1', name: 'Ada', email: null, timeZone: null };
  expect((await add({ email: 'theirs@example.com', owner })).body.code).toBe('not-your-lead');
});

test('an owner who is no active member is refused at its field', async () => {
  expect((await assign([world.lead], crypto.randomUUID())).body.errors).toMatchObject([{ path: 'ownerId' }]);
});
