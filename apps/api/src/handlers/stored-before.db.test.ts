import { readFile } from 'node:fs/promises';
import { newId } from '@touchline/db';
import { hashIr, type Ir } from '@touchline/sequence';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../test-kit/test-api.ts';

const FIXTURES = '../../../../packages/sequence/src/compiler/ir/upgrades/fixtures/';

interface Fixture {
  readonly document: object;
  readonly ir: Ir;
  readonly hash: string;
}

const fixture = async (name: string) => JSON.parse(await readFile(new URL(`${FIXTURES}${name}.json`, import.meta.url), 'utf8')) as Fixture;

let app: TestApi;
let before: Fixture;
let after: Fixture;
beforeAll(async () => {
  app = await startTestApi();
  [before, after] = [await fixture('version-1'), await fixture('version-2')];
});
afterAll(() => app.close());

/** A sequence as an installation of version 1 stored it: draft and published version. */
async function storedSequence() {
  const { id } = (await app.call('POST', '/v1/sequences', { name: 'Stored' })).body;
  const versionId = newId();
  const { pool } = app.engine;
  await pool.query('UPDATE drafts SET document = $2, revision = 2 WHERE sequence_id = $1', [id, JSON.stringify(before.document)]);
  await pool.query(
    `INSERT INTO versions (workspace_id, id, sequence_id, number, document, ir, ir_hash, published_at)
     SELECT workspace_id, $2, id, 1, $3, $4, $5, now() FROM sequences WHERE id = $1`,
    [id, versionId, JSON.stringify(before.document), JSON.stringify(before.ir), before.hash],
  );
  await pool.query(`UPDATE sequences SET status = 'active', published_version = 1 WHERE id = $1`, [id]);
  return { id, revision: 2, versionId };
}

const enroll = async (sequenceId: string, lead: object): Promise<string> => {
  const made = (await app.call('POST', '/v1/leads', lead)).body;
  const { body } = await app.call('POST', `/v1/sequences/${sequenceId}/enrollments`, { leadIds: [made.id] });
  await app.settle();
  if (body.enrolled?.[0] === undefined) throw new Error(JSON.stringify(body));
  return body.enrolled[0].enrollmentId;
};

test('stored draft and version open under the current names, and the version keeps its IR and hash', async () => {
  const { id, versionId } = await storedSequence();
  expect((await app.call('GET', `/v1/sequences/${id}/draft`)).body.document).toEqual(after.document);
  const version = (await app.call('GET', `/v1/versions/${versionId}`)).body;
  expect(version).toMatchObject({ document: after.document, ir: before.ir, irHash: before.hash });
  expect(hashIr(version.ir)).toBe(version.irHash);
  expect((await app.call('GET', '/v1/sequences')).body.items).toContainEqual(expect.objectContaining({ id, touchCount: 2 }));
});

test('unchanged draft of an upgraded installation has nothing to publish and moves no lead', async () => {
  const { id, revision } = await storedSequence();
  await enroll(id, { email: 'unchanged@example.com' });
  expect((await app.call('POST', `/v1/sequences/${id}/plan`, { revision })).body).toMatchObject({ published: true, groups: [], leads: 0 });
  expect(await app.call('POST', `/v1/sequences/${id}/versions`, { revision })).toMatchObject({
    status: 409,
    body: { code: 'nothing-changed' },
  });
});

test('leads of a stored version step, and their tasks show its settings', async () => {
  const { id } = await storedSequence();
  const asked = await enroll(id, { email: 'asked@example.com', phone: '+12125550171' });
  expect((await app.call('GET', `/v1/enrollments/${asked}`)).body.position).toMatchObject({
    waitingFor: 'a person to write the opening line, at most 4 hours',
  });
  const unreachable = await enroll(id, { phone: '+12125550172', fields: { hook: 'I read your book.' } });
  expect((await app.call('GET', `/v1/enrollments/${unreachable}`)).body.stepId).toBe('w');
  app.clock.advance(48 * 3_600_000);
  await app.settle();
  const tasks = (await app.call('GET', '/v1/tasks?status=open&limit=50')).body.items as { channel: string; script: string }[];
  expect(tasks.filter(({ channel }) => channel === 'call').map(({ script }) => script)).toContain('I read your book. Is now a good time?');
});
