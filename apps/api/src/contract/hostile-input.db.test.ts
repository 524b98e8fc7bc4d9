import { z } from '@hono/zod-openapi';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { complaintAbout } from '../test-kit/complaint-about.ts';
import { HOSTILE } from '../test-kit/hostile-values.ts';
import { placesIn, put } from '../test-kit/places.ts';
import { addressOf, bodiesFor, headersFor, type Operation, operations, queryOf } from '../test-kit/requests.ts';
import { startTestApi, type TestApi } from '../test-kit/test-api.ts';
import { createWorld, type World } from '../test-kit/world.ts';

let app: TestApi;
let world: World;
beforeAll(async () => {
  app = await startTestApi();
  world = await createWorld(app);
});
afterAll(() => app.close());

/** Names that JSON may carry and objects have already. */
const poisoned = (value: object): string => JSON.stringify(value).replace(/^\{/, '{"__proto__": {"isTest": true}, ');

/** The parser of canvas documents has its own fuzzer: the upper levels are enough here. */
const isDeep = (path: readonly string[]): boolean => path[0] === 'document' && path.length > 3;

async function complaintsOf(operation: Operation, requests: readonly { what: string; path: string; body?: unknown }[]): Promise<string[]> {
  const complaints: string[] = [];
  for (const { what, path, body } of requests) {
    const answer = await app.call(operation.method, path, body, headersFor(operation, world));
    const complaint = complaintAbout(`${operation.method} ${path.slice(0, 200)} with ${what}`, answer);
    if (complaint !== null) complaints.push(complaint);
  }
  return complaints;
}

/** Routes that answer a plain request about existing objects. */
/** A stream does not end, and without workers the server is not ready. */
const UNREAD: ReadonlySet<string> = new Set(['streamLive', 'streamNotifications', 'isReady']);

async function readAll(): Promise<string[]> {
  const complaints: string[] = [];
  for (const operation of operations.filter(({ id, method }) => method === 'GET' && !UNREAD.has(id))) {
    const answer = await app.call('GET', `${addressOf(operation, world)}${queryOf(operation)}`);
    const complaint = complaintAbout(operation.id, answer);
    if (complaint !== null) complaints.push(complaint);
  }
  return complaints;
}

const show = (value: unknown): string => (JSON.stringify(value) ?? 'undefined').slice(0, 60);
const listed = operations.map((operation) => [operation.id, operation] as const);
const withBody = listed.filter(([, { route }]) => route.request?.body !== undefined);
const withQuery = listed.filter(([, { route }]) => route.request?.query !== undefined);

test.each(listed.filter(([, { path }]) => path.includes('{id}')))('%s: malformed id is refused', async (_id, operation) => {
  const ids = [
    '17',
    'x',
    '%00',
    '%ff',
    '%F0%9F%99%82',
    "'%20OR%201=1",
    '..%2f..%2fetc%2fpasswd',
    '__proto__',
    'x'.repeat(3_000),
    'NaN',
    '%20',
  ];
  const body = bodiesFor(world)[operation.id];
  for (const id of ids) {
    const answer = await app.call(
      operation.method,
      `${operation.path.replace('{id}', id)}${queryOf(operation)}`,
      body,
      headersFor(operation, world),
    );
    expect({ id, status: answer.status }).toEqual({ id, status: 404 });
    expect(complaintAbout(id, answer)).toBeNull();
  }
});

test.each(listed)('%s: unknown parameter is refused', async (_id, operation) => {
  const path = `${addressOf(operation, world)}?surprise=1`;
  const answer = await app.call(operation.method, path, bodiesFor(world)[operation.id], headersFor(operation, world));
  const paths = answer.body.errors?.map(({ path: of }: { path: string }) => of);
  expect({ status: answer.status, paths }).toEqual({ status: 422, paths: expect.arrayContaining(['surprise']) });
});

test.each(withQuery)('%s: hostile parameters', async (_id, operation) => {
  const names = operation.route.request?.query instanceof z.ZodObject ? Object.keys(operation.route.request.query.shape) : [];
  expect(names).not.toEqual([]);
  const values = [
    ...HOSTILE.filter((value) => typeof value !== 'object').map(String),
    '-1',
    '99999999999',
    '1e3',
    'NaN',
    'Infinity',
    '0x10',
  ];
  const requests = names.flatMap((name) => [
    ...values.map((value) => {
      const text = encodeURIComponent(value.toWellFormed()).slice(0, 8_000);
      return { what: show(value), path: `${addressOf(operation, world)}?${name}=${text}` };
    }),
    { what: 'it twice', path: `${addressOf(operation, world)}?${name}=1&${name}=2` },
    { what: 'broken bytes', path: `${addressOf(operation, world)}?${name}=%ff%` },
  ]);
  expect(await complaintsOf(operation, requests)).toEqual([]);
});

test.each(withBody)(
  '%s: a hostile value in every place of the body',
  async (_id, operation) => {
    world = await createWorld(app);
    const body = bodiesFor(world)[operation.id];
    if (body === undefined) throw new Error(`give a body for ${operation.id} in requests.ts`);
    const path = addressOf(operation, world);
    const places = placesIn(body).filter((place) => !isDeep(place));
    const requests = places.flatMap((place) =>
      HOSTILE.map((value) => ({ what: `${place.join('.')} = ${show(value)}`, path, body: put(body, place, value) })),
    );
    expect(await complaintsOf(operation, requests)).toEqual([]);
    // Accepted values can be read again, and run.
    await app.settle();
    expect(await readAll()).toEqual([]);
  },
  300_000,
);

test.each(withBody)('%s: unknown field, invalid JSON or an oversized body is refused', async (_id, operation) => {
  const body = bodiesFor(world)[operation.id] as object;
  const path = addressOf(operation, world);
  const unknown = Array.isArray(body) ? [{ ...body[0], surprise: 1 }] : { ...body, surprise: 1 };
  const answer = await app.call(operation.method, path, unknown, headersFor(operation, world));
  expect(answer.status).toBe(422);
  expect(answer.body.errors.map((error: { path: string }) => error.path.split('.').at(-1))).toContain('surprise');
  const nested = '['.repeat(50_000) + ']'.repeat(50_000);
  const requests = [
    '',
    '{',
    'null',
    '"text"',
    '17',
    nested,
    `{"a":${nested}}`,
    poisoned(body),
    '\ufeff{}',
    '{"a":1}{"b":2}',
    'x'.repeat(5_000_000),
  ].map((text) => ({ what: text.slice(0, 40), path, body: text }));
  expect(await complaintsOf(operation, requests)).toEqual([]);
});
