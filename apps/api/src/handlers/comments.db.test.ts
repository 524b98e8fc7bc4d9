import { newId } from '@touchline/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyNamed } from '../test-kit/people.ts';
import { LOCAL_PERSON, startTestApi, type TestApi } from '../test-kit/test-api.ts';

let app: TestApi;
let path: string;
/** Headers of a key with this name. */
let ines: Record<string, string>;
beforeAll(async () => {
  app = await startTestApi();
  ines = await keyNamed(app, 'Inês', ['view', 'comment', 'drafts.write']);
  const made = await app.call('POST', '/v1/sequences', { name: 'Together' });
  path = `/v1/sequences/${made.body.id}`;
});
afterAll(() => app.close());

test('a comment is written, resolved, opened again and deleted', async () => {
  const made = await app.call('POST', `${path}/comments`, { node: 'start', text: ' Who comes in here? ' }, ines);
  expect(made).toMatchObject({ status: 201, body: { node: 'start', text: 'Who comes in here?', by: 'Inês', resolvedAt: null } });
  const one = `/v1/comments/${made.body.id}`;
  const resolved = await app.call('PATCH', one, { resolved: true });
  expect(resolved.body.resolvedAt).not.toBeNull();
  expect((await app.call('PATCH', one, { resolved: true })).body.resolvedAt).toBe(resolved.body.resolvedAt);
  expect((await app.call('PATCH', one, { text: 'Who?' })).body).toMatchObject({ text: 'Who?', resolvedAt: resolved.body.resolvedAt });
  expect((await app.call('PATCH', one, { resolved: false })).body.resolvedAt).toBeNull();
  expect((await app.call('GET', `${path}/comments`)).body.items).toHaveLength(1);
  expect((await app.call('DELETE', one)).status).toBe(204);
  expect((await app.call('DELETE', one)).status).toBe(404);
});

test('comments on missing steps and empty comments are refused', async () => {
  expect((await app.call('POST', `/v1/sequences/${newId()}/comments`, { node: 'start', text: 'Hi' })).status).toBe(404);
  expect((await app.call('POST', `${path}/comments`, { node: 'start', text: '  ' })).status).toBe(422);
});

test('tab receives the revision of the draft and who saved it', async () => {
  const hear = async () => (await app.call('POST', `${path}/presence`, { tab: 'tab-reader' })).body.draft;
  const { body: draft } = await app.call('GET', `${path}/draft`);
  expect(await hear()).toEqual({ revision: draft.revision, savedBy: null });
  const headers = { 'if-match': `"${draft.revision}"`, ...ines };
  const saved = await app.call('PUT', `${path}/draft`, { document: draft.document }, headers);
  expect(await hear()).toEqual({ revision: saved.body.revision, savedBy: 'Inês' });
  const late = await app.call('PUT', `${path}/draft`, { document: draft.document }, headers);
  expect(late).toMatchObject({ status: 409, body: { current: { revision: saved.body.revision, savedBy: 'Inês' } } });
  await app.call('PUT', `${path}/draft`, { document: draft.document }, { 'if-match': `"${saved.body.revision}"` });
  expect((await hear()).savedBy).toBe(LOCAL_PERSON);
  await app.call('POST', `${path}/presence`, { tab: 'tab-reader', leaving: true });
});

test('tabs see each other until they leave or go silent', async () => {
  const be = async (tab: string, more: object = {}, headers = {}) =>
    (await app.call('POST', `${path}/presence`, { tab, ...more }, headers)).body.others;
  expect(await be('tab-first')).toEqual([]);
  expect(await be('tab-second', {}, ines)).toEqual([{ tab: 'tab-first', name: LOCAL_PERSON }]);
  expect(await be('tab-first')).toEqual([{ tab: 'tab-second', name: 'Inês' }]);
  await be('tab-second', { leaving: true });
  expect(await be('tab-first')).toEqual([]);
  await be('tab-third');
  await app.engine.pool.query(`UPDATE presence SET seen_at = seen_at - interval '1 minute' WHERE tab = 'tab-third'`);
  expect(await be('tab-first')).toEqual([]);
});
