import { notifyNow } from '@touchline/engine';
import { DEFAULT_WORKSPACE_ID } from '@touchline/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMember, keyNamed, type SignedInMember } from '../test-kit/people.ts';
import { startTestApi, type TestApi } from '../test-kit/test-api.ts';
import { createWorld, type World } from '../test-kit/world.ts';

let app: TestApi;
let world: World;
beforeAll(async () => {
  app = await startTestApi();
  world = await createWorld(app);
});
afterAll(() => app.close());

const tell = (member: SignedInMember, fact: string, text = fact) =>
  notifyNow(app.engine, [
    {
      workspaceId: DEFAULT_WORKSPACE_ID,
      kind: 'mention',
      fact,
      data: { sequenceId: world.sequence, sequenceName: 'Inbound', by: 'Lou', text },
      to: { users: [member.userId] },
    },
  ]);
const get = async (member: SignedInMember, path: string) =>
  (await app.call('GET', `/v1/notifications${path}`, undefined, member.headers)).body;
const post = async (member: SignedInMember, path: string, body: object) =>
  (await app.call('POST', `/v1/notifications${path}`, body, member.headers)).body;

test('a member lists own notifications in pages, newest first, by kind and state', async () => {
  const rep = await addMember(app, { name: 'Remy', role: 'viewer' });
  for (const fact of ['one', 'two', 'three']) await tell(rep, fact);
  const first = await get(rep, '?limit=2');
  expect(first.items.map(({ text }: { text: string }) => text)).toEqual(['three', 'two']);
  expect(first.items[0]).toMatchObject({
    kind: 'mention',
    title: 'Lou mentioned you in “Inbound”',
    path: `/sequences/${world.sequence}`,
    readAt: null,
  });
  const second = await get(rep, `?limit=2&cursor=${first.nextCursor}`);
  expect(second.items.map(({ text }: { text: string }) => text)).toEqual(['one']);
  expect((await get(rep, '?kind=reply')).items).toEqual([]);
  expect(await get(rep, '/unread')).toEqual({ unread: 3 });
});

test('marks as read and unread again, the given ones or all, and only own ones', async () => {
  const [rep, other] = [await addMember(app, { name: 'Remy', role: 'rep' }), await addMember(app, { name: 'Olga', role: 'admin' })];
  for (const fact of ['a', 'b', 'c']) await tell(rep, fact);
  const ids: string[] = (await get(rep, '')).items.map(({ id }: { id: string }) => id);
  expect(await post(other, '/read', { ids })).toEqual({ changed: 0 });
  expect(await post(rep, '/read', { ids: [ids[0]] })).toEqual({ changed: 1 });
  expect(await get(rep, '/unread')).toEqual({ unread: 2 });
  expect(await post(rep, '/read', {})).toEqual({ changed: 2 });
  expect((await get(rep, '?state=unread')).items).toEqual([]);
  expect(await post(rep, '/mark-unread', { ids: [ids[1]] })).toEqual({ changed: 1 });
  expect((await get(rep, '?state=unread')).items).toMatchObject([{ id: ids[1], readAt: null }]);
});

test('an API key has no notifications', async () => {
  const headers = await keyNamed(app, 'Import', ['view']);
  expect((await app.call('GET', '/v1/notifications', undefined, headers)).body).toEqual({ items: [], nextCursor: null });
});

test('a new owner of leads gets one notification, but not for leads that the owner took', async () => {
  const rep = await addMember(app, { name: 'Remy', role: 'admin' });
  const assign = (headers = {}) => app.call('POST', '/v1/leads/assign', { leadIds: [world.lead], ownerId: rep.userId }, headers);
  await assign(rep.headers);
  expect((await get(rep, '')).items).toEqual([]);
  await assign();
  expect((await get(rep, '')).items).toMatchObject([{ kind: 'leads-assigned', path: `/leads/${world.lead}` }]);
});

test('the stream sends the unread number at once and after each change', async () => {
  const rep = await addMember(app, { name: 'Remy', role: 'rep' });
  const gone = new AbortController();
  const answer = await app.api.app.request(
    new Request('http://localhost:4400/v1/notifications/stream', { headers: rep.headers, signal: gone.signal }),
  );
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  const next = async (): Promise<number> => {
    for (let seen = ''; ;) {
      const { value, done } = await reader.read();
      if (done) throw new Error(`The stream ended after ${seen}`);
      seen += value;
      const found = /data: \{"unread":(\d+)\}/.exec(seen);
      if (found !== null) return Number(found[1]);
    }
  };
  const until = async (unread: number): Promise<number> => ((await next()) === unread ? unread : until(unread));
  expect(await until(0)).toBe(0);
  await tell(rep, 'now');
  expect(await until(1)).toBe(1);
  await post(rep, '/read', {});
  expect(await until(0)).toBe(0);
  gone.abort();
});

test('settings have defaults, keep what is not named, and move mail that waits to the new hour', async () => {
  const rep = await addMember(app, { name: 'Remy', role: 'viewer' });
  const change = (body: object) => app.call('PATCH', '/v1/notification-settings', body, rep.headers);
  const mailAt = async () =>
    (await app.engine.db.selectFrom('notifications').select('mail_at').where('user_id', '=', rep.userId).executeTakeFirstOrThrow()).mail_at;
  await tell(rep, 'waiting');
  const before = (await app.call('GET', '/v1/notification-settings', undefined, rep.headers)).body;
  expect(before.digestHour).toBeNull();
  expect(before.kinds).toContainEqual(expect.objectContaining({ kind: 'mention', inApp: true, mail: true }));
  expect(before.kinds).toContainEqual(expect.objectContaining({ kind: 'task', inApp: true, mail: false }));
  await change({ kinds: { task: { inApp: true, mail: true } } });
  const after = (await change({ digestHour: 9 })).body;
  expect(after).toMatchObject({ digestHour: 9 });
  expect(after.kinds).toContainEqual(expect.objectContaining({ kind: 'task', mail: true }));
  expect(await mailAt()).toEqual(new Date('2026-03-03T09:00:00Z'));
  expect((await change({ digestHour: 24 })).body.errors).toMatchObject([{ path: 'digestHour' }]);
  expect((await change({ kinds: { weather: { inApp: true, mail: true } } })).status).toBe(422);
});
