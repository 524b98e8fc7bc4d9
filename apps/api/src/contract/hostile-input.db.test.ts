import { z } from '@hono/zod-openapi';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf, bodiesFor, headersFor, type Operation, operations, queryOf } from '../test-kit/requests.ts';
import { type Answer, startTestApi, type TestApi } from '../test-kit/test-api.ts';
import { createWorld, type World } from '../test-kit/world.ts';

let app: TestApi;
let world: World;
beforeAll(async () => {
  app = await startTestApi();
  world = await createWorld(app);
});
afterAll(() => app.close());

/** Values of the wrong type or shape. */
const HOSTILE: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  0.5,
  -0,
  1e21,
  2_147_483_648,
  Number.MAX_SAFE_INTEGER,
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud83d',
  '\udc00x',
  '\u202e\ufeff\u200b',
  '🙂'.repeat(500),
  'x'.repeat(120_000),
  "'; DROP TABLE leads; --",
  '%\\_',
  '{{ lead | map: "__proto__" }}{% for i in (1..100000000) %}x{% endfor %}',
  '{{ "x" | raw }}{% raw %}',
  '<script>alert(1)</script>',
  'javascript:alert(1)',
  'http://169.254.169.254/latest/meta-data',
  '__proto__',
  'constructor',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59Z',
  '2026-02-30T10:00:00Z',
  '1e999',
  'A\r\nBcc: x@example.com',
  [],
  {},
  [[]],
  [null],
  { toString: 'x' },
  { $ne: null },
  JSON.parse('['.repeat(4_000) + ']'.repeat(4_000)),
];

/** Names that JSON may carry and objects have already. */
const poisoned = (value: object): string => JSON.stringify(value).replace(/^\{/, '{"__proto__": {"isTest": true}, ');

/** Every place in a value, as the keys that lead there; the whole first. */
function placesIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  const inside = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [path, ...inside.flatMap(([key, member]) => placesIn(member, [...path, key]))];
}

function put(value: unknown, [key, ...rest]: readonly string[], replacement: unknown): unknown {
  if (key === undefined) return replacement;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...(value as object) };
  const member = (copy as Record<string, unknown>)[key];
  (copy as Record<string, unknown>)[key] = put(member, rest, replacement);
  return copy;
}

/** The parser of canvas documents has its own fuzzer: the upper levels are enough here. */
const isDeep = (path: readonly string[]): boolean => path[0] === 'document' && path.length > 3;

function complaintAbout(what: string, { status, headers, body }: Answer): string | null {
  if (status < 400) return null;
  if (status >= 500) return `${what}: ${status} ${JSON.stringify(body).slice(0, 300)}`;
  const isProblem =
    headers.get('content-type')?.includes('application/problem+json') === true &&
    [body.type, body.title, body.detail, body.code].every((text) => typeof text === 'string' && text !== '') &&
    body.status === status;
  return isProblem ? null : `${what}: ${status} is no problem of RFC 9457: ${JSON.stringify(body).slice(0, 300)}`;
}

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
const UNREAD: ReadonlySet<string> = new Set(['streamLive', 'isReady']);

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
