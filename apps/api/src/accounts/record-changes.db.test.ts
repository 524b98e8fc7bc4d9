import { DEFAULT_WORKSPACE_ID, newId } from '@touchline/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMember, keyNamed } from '../test-kit/people.ts';
import { addressOf, bodiesFor, headersFor, type Operation, operations } from '../test-kit/requests.ts';
import { LOCAL_PERSON, startTestApi, type TestApi } from '../test-kit/test-api.ts';
import { createWorld } from '../test-kit/world.ts';

let app: TestApi;
beforeAll(async () => {
  app = await startTestApi();
});
afterAll(() => app.close());

const HERE = { 'touchline-workspace': DEFAULT_WORKSPACE_ID };
const entriesOf = async (of: TestApi, query = '') => (await of.call('GET', `/v1/audit?limit=200${query}`, undefined, HERE)).body.items;
const entries = (query = '') => entriesOf(app, query);
const isRecorded = ({ route, method }: Operation) => method !== 'GET' && route['x-permission'] !== 'public' && route['x-audit'] !== 'none';

/** What the world of the test does not allow: its job is over, its lead did not reply, its mail server does not answer, and so on. */
const REFUSED: readonly string[] = [
  'cancelJob',
  'classifyReply',
  'connectMailbox',
  'declineApproval',
  'deleteSequence',
  'leaveWorkspace',
  'publishVersion',
  'resendMessage',
  'resolveMessage',
  'resumeMailbox',
  'startExperiment',
  'stopExperiment',
  'undoJob',
];

test('a change by a browser, which accepts compressed answers, is recorded with long values before it', async () => {
  const company = 'A long name '.repeat(15).trim();
  const fields = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`field${n}`, 'value '.repeat(15).trim()]));
  const lead = (await app.call('POST', '/v1/leads', { email: 'long@example.com', company, fields })).body;
  const changed = await app.api.app.request(`${app.engine.baseUrl}/v1/leads/${lead.id}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json', 'accept-encoding': 'gzip', ...HERE },
    body: JSON.stringify({ company: 'Short' }),
  });
  expect(changed.status).toBe(200);
  const [entry] = await entries(`&targetId=${lead.id}&action=updateLead`);
  expect(entry).toMatchObject({ before: { company }, after: { company: 'Short' }, status: 200 });
});

test('each route that changes something leaves one entry when it succeeds, and none when it is refused', async () => {
  const other = await startTestApi();
  const missing = [];
  const refused = [];
  for (const operation of operations.filter(isRecorded)) {
    const world = await createWorld(other);
    const before = new Set((await entriesOf(other, `&action=${operation.id}`)).map(({ id }: { id: string }) => id));
    const body = bodiesFor(world)[operation.id];
    const headers = { ...headersFor(operation, world), ...HERE };
    const { status } = await other.call(operation.method, addressOf(operation, world), body, headers);
    const left = (await entriesOf(other, `&action=${operation.id}`)).filter(({ id }: { id: string }) => !before.has(id));
    if (status >= 400) refused.push(operation.id);
    if (left.length !== (status < 400 ? 1 : 0) || left.some((entry: { status: number }) => entry.status !== status))
      missing.push(`${operation.id}: ${status}, ${left.length} entries`);
  }
  expect(missing).toEqual([]);
  expect(refused.toSorted()).toEqual(REFUSED);
  await other.close();
}, 240_000);

test('an entry has the actor, what was before and after, and where it came from', async () => {
  const rev = await addMember(app, { name: 'Revi', role: 'revops' });
  const { id } = (await app.call('POST', '/v1/leads', { email: 'ada@example.com', tags: ['old'] })).body;
  await app.call('PATCH', `/v1/leads/${id}`, { tags: ['new'] }, { ...rev.headers, 'user-agent': 'Browser 1' });
  const [changed, created] = await entries(`&targetId=${id}`);
  expect(changed).toMatchObject({
    actor: { type: 'user', id: rev.userId, name: 'Revi' },
    action: 'updateLead',
    target: `/v1/leads/${id}`,
    before: { tags: ['old'] },
    after: { tags: ['new'] },
    status: 200,
    ip: '127.0.0.1',
    userAgent: 'Browser 1',
  });
  expect(changed.sessionId).not.toBeNull();
  expect(created).toMatchObject({ action: 'createLead', status: 201, actor: { name: LOCAL_PERSON }, sessionId: null });
});

test('a key is the actor of what it does, and secrets are not recorded', async () => {
  const headers = await keyNamed(app, 'Manager', ['keys.manage', 'view']);
  const { key } = (await app.call('POST', '/v1/api-keys', { name: 'Other', scopes: ['view'] }, headers)).body;
  const [entry] = await entries('&action=createApiKey');
  expect(entry).toMatchObject({ actor: { type: 'key', name: 'Manager' }, after: { name: 'Other', scopes: ['view'] } });
  expect(JSON.stringify(await entries())).not.toContain(key);
});

test('entries are found by actor, time and words, in pages', async () => {
  await app.call('PATCH', '/v1/workspace', { name: 'Quartz Mills' });
  expect(await entries('&search=quartz%20renameWorkspace')).toMatchObject([
    { before: { name: 'Default' }, after: { name: 'Quartz Mills' } },
  ]);
  expect(await entries(`&actorId=${newId()}`)).toEqual([]);
  expect(await entries('&to=2020-01-01T00:00:00Z')).toEqual([]);
  const first = (await app.call('GET', '/v1/audit?limit=1')).body;
  const second = (await app.call('GET', `/v1/audit?limit=1&cursor=${first.nextCursor}`)).body;
  expect(second.items[0].id < first.items[0].id).toBe(true);
});

test('the export is safe in a spreadsheet, and complete as JSON lines', async () => {
  const odd = await keyNamed(app, '=HYPERLINK("https://evil.example")', ['workspace.manage']);
  await app.call('PATCH', '/v1/workspace', { name: 'Odd' }, odd);
  const csv = (await app.call('GET', '/v1/audit/export?format=csv')).body as string;
  expect(csv.split('\r\n')[0]).toMatch(/^at,actor,/);
  expect(csv).toContain(`"'=HYPERLINK(""https://evil.example"")"`);
  const lines = ((await app.call('GET', '/v1/audit/export?format=jsonl')).body as string).trim().split('\n');
  expect(lines).toHaveLength(Number((await app.engine.pool.query('SELECT count(*) FROM audit_log')).rows[0].count));
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ action: 'renameWorkspace', after: { name: 'Odd' } });
});

test('other roles read no audit log', async () => {
  const { headers } = await addMember(app, { name: 'Revi', role: 'revops' });
  expect((await app.call('GET', '/v1/audit', undefined, headers)).body.code).toBe('missing-permission');
});
