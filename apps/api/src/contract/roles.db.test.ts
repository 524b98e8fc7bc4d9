import { type Permission, permissionsOf, ROLES } from '@touchline/accounts';
import { newId } from '@touchline/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMember, keyNamed, type SignedInMember } from '../test-kit/people.ts';
import { startTestApi, type TestApi } from '../test-kit/test-api.ts';

let app: TestApi;
const members = new Map<string, SignedInMember>();
let operations: readonly { id: string; method: string; path: string; access: string; security: unknown }[];
beforeAll(async () => {
  app = await startTestApi(undefined, undefined, { localPerson: null });
  for (const role of ROLES) members.set(role, await addMember(app, { name: role, role }));
  const { body } = await app.call('GET', '/v1/openapi.json');
  operations = Object.entries(body.paths as Record<string, Record<string, Record<string, string>>>).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      id: operation['operationId'] ?? '',
      method: method.toUpperCase(),
      // Ids of nothing: the check of the role comes before the look-up.
      path: path.replaceAll(/\{[^}]+\}/g, newId()),
      access: operation['x-permission'] ?? '',
      security: operation['security'],
    })),
  );
});
afterAll(() => app.close());

const ask = ({ method, path }: { method: string; path: string }, headers: Record<string, string> = {}) =>
  app.call(method, `${path}?unknown=1`, undefined, headers);

test('each operation names its permission, in the document and in its security', () => {
  expect(operations.filter(({ access }) => access === '')).toEqual([]);
  for (const { access, security } of operations)
    expect(security).toEqual(access === 'public' ? [] : [{ session: [access] }, { apiKey: [access] }]);
});

test('without credentials only public operations answer', async () => {
  const open = [];
  for (const operation of operations) if ((await ask(operation)).status !== 401) open.push(operation.id);
  expect(open.toSorted()).toEqual(
    operations
      .filter(({ access }) => access === 'public')
      .map(({ id }) => id)
      .toSorted(),
  );
});

test.each([...ROLES])('%s reaches the operations that the table of roles says, and no other', async (role) => {
  const headers = members.get(role)?.headers ?? {};
  const allowed = new Set<string>([...permissionsOf(role), 'signed-in', 'public']);
  const differing = [];
  for (const operation of operations) {
    const { status, body } = await ask(operation, headers);
    const isRefused = status === 403 && body.code === 'missing-permission';
    if (isRefused === allowed.has(operation.access)) differing.push(`${operation.id}: ${status}`);
  }
  expect(differing).toEqual([]);
});

test.each([...ROLES])('%s of a workspace gets 404 from each operation about another one', async (role) => {
  const headers = { ...members.get(role)?.headers, 'touchline-workspace': newId() };
  const differing = [];
  for (const operation of operations.filter(({ access }) => access !== 'public' && access !== 'signed-in')) {
    const { status, body } = await ask(operation, headers);
    if (status !== 404 || body.code !== 'not-found') differing.push(`${operation.id}: ${status}`);
  }
  expect(differing).toEqual([]);
});

test('a key reaches the operations of its scopes, and no other', async () => {
  const differing = [];
  for (const scope of new Set(operations.map(({ access }) => access))) {
    if (scope === 'public' || scope === 'signed-in') continue;
    const headers = await keyNamed(app, scope, [scope as Permission]);
    for (const operation of operations) {
      const isRefused = (await ask(operation, headers)).status === 403;
      if (isRefused === [scope, 'public', 'signed-in'].includes(operation.access)) differing.push(`${scope} at ${operation.id}`);
    }
  }
  expect(differing).toEqual([]);
});
