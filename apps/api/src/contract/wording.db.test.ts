import { afterAll, beforeAll, expect, test } from 'vitest';
import { contract } from './contract.ts';
import { startTestApi, type TestApi } from '../test-kit/test-api.ts';

let app: TestApi;
beforeAll(async () => {
  app = await startTestApi();
});
afterAll(() => app.close());

const id = '01990a3e-5c1a-7c3e-9d0e-3b6a5a1f0c11';
const routes = Object.values(contract).map((route) => ({
  method: route.method.toUpperCase(),
  path: route.path.replace('{id}', id),
  takesBody: 'request' in route && 'body' in route.request,
}));

/** Phrases of zod about types and expectations. */
const RAW = /expected|received|invalid|too (?:small|big)|unrecognized/i;

test('every route refuses an unknown parameter', async () => {
  for (const { method, path, takesBody } of routes) {
    const answer = await app.call(method, `${path}?colour=red`, takesBody ? {} : undefined);
    const unknown = { path: 'colour', message: 'There is no such parameter.' };
    // Required parameters are named next to it.
    expect([method, path, answer.status, answer.body.errors]).toEqual([method, path, 422, expect.arrayContaining([unknown])]);
  }
});

test.each([[{}], [{ name: 1, leadIds: 'all', revision: 1.5, text: '', choices: {}, action: { type: 'fly' }, nonsense: true }], [[1]]])(
  'every invalid body is refused with readable messages: %j',
  async (body) => {
    for (const { method, path } of routes.filter(({ takesBody }) => takesBody)) {
      const { status, body: answer } = await app.call(method, path, body, { 'if-match': '"1"' });
      // Marking all alerts as read needs no more than an empty body.
      if (status < 400) continue;
      const { errors = [], detail = '' } = answer;
      const said = [detail, ...errors.map(({ message }: { message: string }) => message)];
      expect(said.filter((text) => RAW.test(text))).toEqual([]);
      expect(said.filter((text) => !text.endsWith('.'))).toEqual([]);
    }
  },
);

test.each([
  ['/v1/leads?limit=many', 'limit', 'Must be a number.'],
  ['/v1/leads?limit=0', 'limit', 'Must be 1 or more.'],
  ['/v1/leads?limit=10&limit=20', 'limit', 'Must be a number.'],
  ['/v1/tasks?status=late', 'status', 'Choose one of: open, done, canceled.'],
  ['/v1/messages?leadId=17', 'leadId', 'Invalid id.'],
  ['/v1/sequences?archived=yes', 'archived', 'Choose one of: true, false.'],
])('%s is refused by its parameter', async (path, parameter, message) => {
  const { status, body } = await app.call('GET', path);
  expect({ status, errors: body.errors }).toEqual({ status: 422, errors: [{ path: parameter, message }] });
});

test('status names of the release before are still accepted', async () => {
  for (const query of ['/v1/messages?status=unknown', '/v1/messages?status=cancelled', '/v1/tasks?status=cancelled'])
    expect([query, (await app.call('GET', query)).status]).toEqual([query, 200]);
});
