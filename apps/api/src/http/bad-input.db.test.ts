import { emptyDocument } from '@touchline/sequence';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { branched } from '../test-kit/documents.ts';
import { LOCAL_PERSON, startTestApi, type TestApi } from '../test-kit/test-api.ts';

let app: TestApi;
let id: string;

beforeAll(async () => {
  app = await startTestApi();
  id = (await app.call('POST', '/v1/sequences', { name: 'Inbound', document: branched() })).body.id;
});
afterAll(() => app.close());

const nothing = '01990a3e-5c1a-7c3e-9d0e-3b6a5a1f0c11';
const draft = () => app.call('GET', `/v1/sequences/${id}/draft`);
const save = (document: unknown, revision: number) =>
  app.call('PUT', `/v1/sequences/${id}/draft`, { document }, { 'if-match': `"${revision}"` });

test('every problem names itself and says what to do', async () => {
  const { status, headers, body } = await app.call('GET', `/v1/sequences/${nothing}`);
  expect(status).toBe(404);
  expect(headers.get('content-type')).toContain('application/problem+json');
  expect(body).toEqual({
    type: 'urn:touchline:problem:not-found',
    title: 'Not found',
    status: 404,
    detail: 'There is no sequence with this id.',
    code: 'not-found',
  });
});

test.each([
  ['malformed JSON', 'POST', '/v1/sequences', '{"name": ', 400, 'invalid-json'],
  ['an empty name', 'POST', '/v1/sequences', { name: ' ' }, 422, 'invalid-request'],
  ['an unknown template', 'POST', '/v1/sequences', { name: 'x', templateId: 'nope' }, 422, 'invalid-request'],
  ['a malformed id', 'GET', '/v1/sequences/17', undefined, 404, 'not-found'],
  ['an unknown lead', 'GET', `/v1/leads/${nothing}`, undefined, 404, 'not-found'],
  ['an unknown enrollment', 'POST', `/v1/enrollments/${nothing}/actions`, { type: 'skip-wait' }, 404, 'not-found'],
  ['an unknown action', 'POST', `/v1/enrollments/${nothing}/actions`, { type: 'fly' }, 422, 'invalid-request'],
  ['an unknown task', 'POST', `/v1/tasks/${nothing}/complete`, { outcome: 'connected' }, 404, 'not-found'],
  ['an unknown sequence to publish', 'POST', `/v1/sequences/${nothing}/versions`, { revision: 1 }, 404, 'not-found'],
  ['an unknown sequence to enroll in', 'POST', `/v1/sequences/${nothing}/enrollments`, { leadIds: [nothing] }, 404, 'not-found'],
  ['an invalid zone', 'POST', '/v1/leads', { email: 'a@example.com', timeZone: 'Mars/Olympus' }, 422, 'invalid-request'],
  ['a broken address', 'POST', '/v1/leads', { email: 'not an address' }, 422, 'invalid-request'],
  ['a name of two lines', 'POST', '/v1/leads', { email: 'a@example.com', firstName: 'A\r\nBcc: x@example.com' }, 422, 'invalid-request'],
  [
    'a name that is cut in the middle of a character',
    'POST',
    '/v1/leads',
    { email: 'a@example.com', firstName: '\ud83d' },
    422,
    'invalid-request',
  ],
  ['an address that is a program', 'POST', '/v1/leads', { linkedin: 'javascript:alert(1)' }, 422, 'invalid-request'],
  ['a lead that cannot be reached', 'POST', '/v1/leads', { firstName: 'Ada' }, 422, 'invalid-request'],
  ['a text with a NUL', 'POST', '/v1/leads', { email: 'nul@example.com', fields: { a: '\0' } }, 422, 'invalid-request'],
  ['half a character', 'POST', '/v1/leads', { email: 'half@example.com', fields: { a: '\ud83d' } }, 422, 'invalid-request'],
  [
    'an instant that no database has',
    'POST',
    '/v1/events',
    { key: 'k', name: 'won', leadId: nothing, at: '0000-01-01T00:00:00Z' },
    422,
    'invalid-request',
  ],
  ['a version number out of range', 'GET', `/v1/sequences/${nothing}/live?version=99999999999`, undefined, 422, 'invalid-request'],
  ['a date before year 1', 'GET', `/v1/sequences/${nothing}/live?since=0000-01-01T00:00:00Z`, undefined, 422, 'invalid-request'],
  [
    'a move to a version out of range',
    'POST',
    `/v1/sequences/${nothing}/moves`,
    { choices: [], toVersion: 99_999_999_999 },
    422,
    'invalid-request',
  ],
  [
    'a rehearsal at the end of time',
    'POST',
    '/v1/rehearsals',
    { document: emptyDocument(), roles: [{ enrolledAt: '9999-12-31T00:00:00Z' }] },
    422,
    'invalid-request',
  ],
  ['a body that is too large', 'POST', '/v1/sequences', 'x'.repeat(5 * 1024 * 1024), 413, 'body-too-large'],
  ['an event without a lead', 'POST', '/v1/events', { key: 'k', name: 'won' }, 422, 'invalid-request'],
  ['an unknown address', 'GET', '/v1/nothing', undefined, 404, 'unknown-route'],
  ['a wrong method', 'DELETE', '/v1/status', undefined, 405, 'method-not-allowed'],
] as const)('%s is refused', async (_what, method, path, body, status, code) => {
  const answer = await app.call(method, path, body);
  expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
});

test('a broken document is refused by field and the draft stays', async () => {
  const before = await draft();
  const document = branched();
  const broken = { ...document, nodes: document.nodes.map((node) => (node.id === 'done' ? { ...node, kind: 'teleport' } : node)) };
  const answer = await save(broken, before.body.revision);
  expect(answer.status).toBe(422);
  expect(answer.body.errors).toEqual([{ path: 'nodes.4.kind', message: 'There is no step kind “teleport”.', nodeId: 'done' }]);
  expect((await draft()).body).toEqual(before.body);
});

test('a save without a revision, and with a strange one', async () => {
  const document = branched();
  expect((await app.call('PUT', `/v1/sequences/${id}/draft`, { document })).status).toBe(428);
  expect((await app.call('PUT', `/v1/sequences/${id}/draft`, { document }, { 'if-match': '*' })).body.code).toBe('invalid-if-match');
});

test('outdated tab gets the current draft and overwrites nothing', async () => {
  const { revision } = (await draft()).body;
  const first = await save(branched('From the first tab'), revision);
  expect(first.headers.get('etag')).toBe(`"${revision + 1}"`);
  const second = await save(branched('From the second tab'), revision);
  expect(second.status).toBe(409);
  expect(second.body.code).toBe('draft-conflict');
  expect(second.body.current).toEqual({ revision: revision + 1, savedBy: LOCAL_PERSON, document: branched('From the first tab') });
});

test('draft with errors is not published, and the issues say why', async () => {
  const made = await app.call('POST', '/v1/sequences', { name: 'Round in circles' });
  const document = branched();
  const circle = document.edges.map((edge) => (edge.from === 'thanks' ? { ...edge, to: 'hello' } : edge));
  const noWait = document.nodes.map((node) =>
    node.id === 'clicked' ? { ...node, config: { ...(node.config as object), within: null } } : node,
  );
  const saved = await app.call(
    'PUT',
    `/v1/sequences/${made.body.id}/draft`,
    { document: { ...document, nodes: noWait, edges: circle } },
    { 'if-match': `"${made.body.draftRevision}"` },
  );
  const answer = await app.call('POST', `/v1/sequences/${made.body.id}/versions`, { revision: saved.body.revision });
  expect(answer.status).toBe(422);
  expect(answer.body.code).toBe('not-publishable');
  expect(answer.body.issues.map((issue: { code: string }) => issue.code)).toContain('cycle-without-wait');
  expect((await app.call('GET', `/v1/sequences/${made.body.id}/versions`)).body.items).toEqual([]);
});

test('the same draft is published once', async () => {
  const { revision } = (await draft()).body;
  const first = await app.call('POST', `/v1/sequences/${id}/versions`, { revision });
  expect(first.status).toBe(201);
  expect(first.body).toMatchObject({ number: 1, sequenceId: id });
  const again = await app.call('POST', `/v1/sequences/${id}/versions`, { revision });
  expect({ status: again.status, code: again.body.code }).toEqual({ status: 409, code: 'nothing-changed' });
  const late = await app.call('POST', `/v1/sequences/${id}/versions`, { revision: revision - 1 });
  expect({ status: late.status, code: late.body.code }).toEqual({ status: 409, code: 'draft-conflict' });
  expect((await app.call('GET', `/v1/sequences/${id}/versions`)).body.items).toHaveLength(1);
});

test('enrolling in an unpublished sequence is refused', async () => {
  const made = await app.call('POST', '/v1/sequences', { name: 'Draft', document: emptyDocument() });
  const lead = await app.call('POST', '/v1/leads', { email: 'someone@example.com' });
  const answer = await app.call('POST', `/v1/sequences/${made.body.id}/enrollments`, { leadIds: [lead.body.id] });
  expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 409, code: 'not-published' });
});

test('an address belongs to one lead, however it is written', async () => {
  const first = await app.call('POST', '/v1/leads', { email: 'twice@example.com' });
  expect(first.status).toBe(201);
  const second = await app.call('POST', '/v1/leads', { email: 'Twice@Example.com' });
  expect({ status: second.status, code: second.body.code }).toEqual({ status: 409, code: 'email-taken' });
});

test('cross-site request cannot change anything', async () => {
  const answer = await app.call('POST', '/v1/leads', { email: 'x@example.com' }, { origin: 'https://evil.example' });
  expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 403, code: 'foreign-origin' });
});
