import { ROLES } from '@touchline/accounts';
import { DEFAULT_WORKSPACE_ID, newId } from '@touchline/db';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { arbitraryRequest, type FuzzedRequest, type OpenApiDocument } from '../test-kit/arbitrary-request.ts';
import { complaintAbout } from '../test-kit/complaint-about.ts';
import { moveAllTo } from '../test-kit/move-all-to.ts';
import { addMember } from '../test-kit/people.ts';
import { operations } from '../test-kit/requests.ts';
import { LOCAL_PERSON, startTestApi, type TestApi } from '../test-kit/test-api.ts';
import { createWorld, type World } from '../test-kit/world.ts';

/** Requests in all. `TOUCHLINE_FUZZ_SEED` repeats a run or tries another one. */
const REQUESTS = process.env['TOUCHLINE_LONG'] === undefined ? 3_000 : 100_000;
const SEED = Number(process.env['TOUCHLINE_FUZZ_SEED'] ?? 13);
/** The objects that requests name are made again after each round, because requests delete and change them. */
const PER_ROUND = 1_000;
/** A rehearsal runs a whole engine through simulated weeks. */
const slowMs = (id: string): number => (id === 'rehearse' ? 10_000 : 1_000);
/** Stands in all texts of the other workspace. Requests name its objects by id, but never this. */
const SECRET = 'between-us-only';
/** A stream does not end, and without workers the server is not ready. */
const UNREAD: ReadonlySet<string> = new Set(['streamLive', 'streamNotifications', 'isReady']);
/** What only an internal error would show. */
const INTERNAL = /node_modules|\n\s+at [\w.<]|SQLSTATE|\bscrypt\b|pg_catalog|password_hash|\.ts:\d+/;

let app: TestApi;
let theirs: World;
let document: OpenApiDocument;
beforeAll(async () => {
  app = await startTestApi();
  theirs = await createWorld(app);
  await app.engine.pool.query('UPDATE sessions SET user_id = $1 WHERE id = $2', [theirs.member, theirs.session]);
  await moveAllTo(app, newId());
  await markAsSecret();
  document = (await app.call('GET', '/v1/openapi.json')).body as OpenApiDocument;
});
afterAll(() => app.close());

async function markAsSecret(): Promise<void> {
  const texts = {
    leads: ['first_name', 'company', 'email'],
    sequences: ['name'],
    messages: ['subject', 'body_text', 'to_address'],
    sandbox_messages: ['subject', 'text', 'recipient'],
    inbound_messages: ['subject', 'body_text', 'from_address'],
    comments: ['text'],
    suppressions: ['address'],
    invitations: ['email'],
    api_keys: ['name'],
  };
  for (const [table, columns] of Object.entries(texts)) {
    const { rowCount } = await app.engine.pool.query(
      `UPDATE ${table} SET ${columns.map((column) => `${column} = '${SECRET}'`).join(', ')}`,
    );
    expect({ table, marked: (rowCount ?? 0) > 0 }).toEqual({ table, marked: true });
  }
  await app.engine.pool.query('UPDATE users SET name = $2 WHERE id = $1', [theirs.member, SECRET]);
}

/** Requests of the round before may have made the person in local mode leave. */
async function comeBack(): Promise<void> {
  const { pool } = app.engine;
  await pool.query('UPDATE users SET last_workspace_id = $1', [DEFAULT_WORKSPACE_ID]);
  await pool.query(
    `INSERT INTO members (workspace_id, user_id, role) VALUES ($1, $2, 'admin')
     ON CONFLICT (workspace_id, user_id) DO UPDATE SET role = 'admin', deactivated_at = NULL`,
    [DEFAULT_WORKSPACE_ID, await app.accounts.localPerson(LOCAL_PERSON)],
  );
}

async function callers(): Promise<readonly Record<string, string>[]> {
  const members = [];
  for (const role of ROLES) members.push((await addMember(app, { name: role, role })).headers);
  // Most requests are from an admin, who reaches all operations.
  return [...members, {}, {}, {}, {}, {}];
}

async function send({ method, path, body, headers }: FuzzedRequest) {
  const started = performance.now();
  const answer = await app.call(method, path, body, headers);
  return { answer, ms: performance.now() - started };
}

/** The shortest of three times, so that a pause of the machine counts as none. */
async function isSlow(request: FuzzedRequest, ms: number): Promise<boolean> {
  const limit = slowMs(request.id);
  for (let tries = 0; ms > limit && tries < 2; tries += 1) ms = Math.min(ms, (await send(request)).ms);
  return ms > limit;
}

test(
  `${REQUESTS.toLocaleString('en-US')} random and almost valid requests: no fault, none over a second, nothing of another workspace`,
  async () => {
    const chosen = operations.filter(({ id }) => !UNREAD.has(id));
    const complaints = new Set<string>();
    const statuses: Record<string, number> = {};
    for (let round = 0; round * PER_ROUND < REQUESTS; round += 1) {
      await comeBack();
      const world = await createWorld(app);
      const source = { operations: chosen, document, world, foreign: theirs, callers: await callers() };
      for (const request of fc.sample(arbitraryRequest(source), { numRuns: PER_ROUND, seed: SEED + round })) {
        const { answer, ms } = await send(request);
        const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
        const sent = `${request.path} ${JSON.stringify(request.body)} ${JSON.stringify(request.headers)}`;
        const what = `${request.id}: ${sent.slice(0, 400)}`;
        statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
        const complaint = complaintAbout(what, answer);
        if (complaint !== null) complaints.add(complaint);
        if (await isSlow(request, ms)) complaints.add(`${what}: took over a second`);
        if (INTERNAL.test(text) && request.id !== 'getOpenApi') complaints.add(`${what}: shows internals: ${text.slice(0, 300)}`);
        if (text.includes(SECRET)) complaints.add(`${what}: shows data of another workspace: ${text.slice(0, 600)}`);
      }
    }
    expect([...complaints]).toEqual([]);
    // The requests are good enough to get past the validation.
    expect(statuses[200] ?? 0).toBeGreaterThan(REQUESTS / 10);
  },
  REQUESTS * 60,
);
