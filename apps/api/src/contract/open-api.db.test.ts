import { afterAll, beforeAll, expect, test } from 'vitest';
import { contract } from './contract.ts';
import { startTestApi, type TestApi } from '../test-kit/test-api.ts';

let app: TestApi;

beforeAll(async () => {
  app = await startTestApi();
});
afterAll(() => app.close());

test('the OpenAPI document is 3.1 and lists every route with a summary', async () => {
  const { body } = await app.call('GET', '/v1/openapi.json');
  expect(body.openapi).toBe('3.1.0');
  const operations = Object.values(body.paths as Record<string, Record<string, { operationId: string; summary: string }>>).flatMap((path) =>
    Object.values(path),
  );
  expect(operations.map((operation) => operation.operationId).sort()).toEqual(Object.keys(contract).sort());
  expect(operations.filter((operation) => !operation.summary)).toEqual([]);
});

test('the document can be browsed', async () => {
  const { status, body } = await app.call('GET', '/v1/docs');
  expect(status).toBe(200);
  expect(body).toContain('publishVersion');
});

test('it says that it is alive, and how it is set up', async () => {
  expect((await app.call('GET', '/healthz')).body).toEqual({ ok: true });
  expect((await app.call('GET', '/v1/status')).body).toMatchObject({ smtp: false, sandbox: true, version: 'test', workers: [] });
});
