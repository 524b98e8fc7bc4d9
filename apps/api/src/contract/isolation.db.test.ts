import { newId } from '@touchline/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { moveAllTo } from '../test-kit/move-all-to.ts';
import { addressOf, bodiesFor, headersFor, operations, queryOf } from '../test-kit/requests.ts';
import { startTestApi, type TestApi } from '../test-kit/test-api.ts';
import { createWorld, type World } from '../test-kit/world.ts';

let app: TestApi;
/** Of a workspace that is not the caller's. */
let theirs: World;
let ours: World;
beforeAll(async () => {
  app = await startTestApi();
  theirs = await createWorld(app);
  // A session belongs to a user, not to a workspace.
  await app.engine.pool.query('UPDATE sessions SET user_id = $1 WHERE id = $2', [theirs.member, theirs.session]);
  await app.call('POST', '/v1/events', { key: 'theirs', name: 'page-viewed', leadId: theirs.lead });
  await moveAllTo(app, newId());
  ours = await createWorld(app);
});
afterAll(() => app.close());

async function fingerprint(): Promise<unknown> {
  const { rows } = await app.engine.pool.query(
    `SELECT (SELECT json_agg(s ORDER BY id) FROM sequences s) AS sequences, (SELECT json_agg(e ORDER BY id) FROM enrollments e) AS enrollments,
       (SELECT json_agg(m ORDER BY id) FROM messages m) AS messages, (SELECT json_agg(t ORDER BY id) FROM tasks t) AS tasks,
       (SELECT json_agg(l ORDER BY id) FROM leads l) AS leads, (SELECT json_agg(c ORDER BY id) FROM comments c) AS comments`,
  );
  return rows[0];
}

const listed = operations.map((operation) => [operation.id, operation] as const);

test.each(listed.filter(([, { path }]) => path.includes('{id}')))(
  '%s: what belongs to another workspace is not there',
  async (_id, operation) => {
    const before = await fingerprint();
    const answer = await app.call(
      operation.method,
      `${addressOf(operation, theirs)}${queryOf(operation)}`,
      bodiesFor(theirs)[operation.id],
      headersFor(operation, theirs),
    );
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 404, code: 'not-found' });
    expect(await fingerprint()).toEqual(before);
  },
);

/** Its stream does not end. It has the number that `countNotifications` answers. */
const STREAM = 'streamNotifications';

test.each(listed.filter(([id, { path, method }]) => method === 'GET' && !path.includes('{id}') && id !== STREAM))(
  '%s: nothing of another workspace is listed',
  async (_id, operation) => {
    const answer = await app.call('GET', operation.path);
    const told = JSON.stringify(answer.body);
    expect(Object.entries(theirs).filter(([, id]) => typeof id === 'string' && told.includes(id))).toEqual([]);
  },
);

test("ids in a body are looked up in the caller's workspace only", async () => {
  const call = async (path: string, body: object) => (await app.call('POST', path, body)).body;
  expect(await call(`/v1/sequences/${ours.sequence}/enrollments`, { leadIds: [theirs.lead] })).toMatchObject({
    enrolled: [],
    refused: [{ reason: 'unknown-lead' }],
  });
  const { lead: leadId, enrollment: enrollmentId, message: messageId } = theirs;
  const events = [{ leadId }, { enrollmentId }, { messageId }].map((whose, index) => ({ key: `t${index}`, name: 'replied', ...whose }));
  const before = await fingerprint();
  expect(await call('/v1/events', events as never)).toEqual({ accepted: 0, duplicates: 0, unmatched: ['t0', 't1', 't2'] });
  expect(await call(`/v1/sequences/${ours.sequence}/actions`, { filter: { leadIds: [leadId] }, action: { type: 'pause' } })).toMatchObject({
    total: 0,
  });
  expect(await fingerprint()).toEqual(before);
  const content = { channel: 'sms', text: 'Hi {{ lead.firstName }}' };
  expect(await call('/v1/messages/preview', { content, leadId })).toMatchObject({ code: 'not-found' });
  expect(await call('/v1/messages/test', { content, leadId, to: '+12125550147' })).toMatchObject({ code: 'not-found' });
});

test.each([
  ['/v1/messages', 'sequenceId', 'sequence'],
  ['/v1/messages', 'leadId', 'lead'],
  ['/v1/messages', 'enrollmentId', 'enrollment'],
  ['/v1/events', 'leadId', 'lead'],
  ['/v1/events', 'enrollmentId', 'enrollment'],
] as const)('%s by %s lists nothing of another workspace', async (path, parameter, thing) => {
  expect((await app.call('GET', `${path}?${parameter}=${theirs[thing]}`)).body).toEqual({ items: [], nextCursor: null });
});
