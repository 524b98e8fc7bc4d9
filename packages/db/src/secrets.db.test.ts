import { createTestDatabase, type TestDatabase } from '@touchline/testing';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { DEFAULT_WORKSPACE_ID, ensureSecret, newSecretKey, resealSecrets } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
afterEach(() => vi.unstubAllEnvs());

const read = (name = 'tracking') => ensureSecret(database.db, DEFAULT_WORKSPACE_ID, name);
const stored = async (): Promise<string> =>
  JSON.stringify((await database.pool.query('SELECT name, value FROM secrets ORDER BY name')).rows);
const [first, second] = [newSecretKey(), newSecretKey()];

test('secrets of before are sealed, rotated and readable all the time, and the database never shows them again', async () => {
  const plain = await read();
  expect(await stored()).toContain(plain);
  vi.stubEnv('SECRET_KEY', first);
  expect(await read()).toBe(plain);
  expect(await resealSecrets(database.db)).toBeGreaterThan(0);
  expect(await resealSecrets(database.db)).toBe(0);
  expect(await stored()).not.toContain(plain);
  expect(await read()).toBe(plain);
  const fresh = await read('fresh');
  expect(await stored()).not.toContain(fresh);

  vi.stubEnv('SECRET_KEY', second);
  await expect(read()).rejects.toThrow(/SECRET_KEY_OLD/);
  vi.stubEnv('SECRET_KEY_OLD', first);
  expect(await read()).toBe(plain);
  expect(await resealSecrets(database.db)).toBe(2);
  vi.stubEnv('SECRET_KEY_OLD', '');
  expect([await read(), await read('fresh')]).toEqual([plain, fresh]);
  vi.stubEnv('SECRET_KEY', '');
  await expect(read()).rejects.toThrow(/Set SECRET_KEY/);
});

test('a sealed value that was changed, or copied to another row, is refused', async () => {
  vi.stubEnv('SECRET_KEY', second);
  await read('one');
  await read('two');
  await database.pool.query(`UPDATE secrets SET value = (SELECT value FROM secrets WHERE name = 'one') WHERE name = 'two'`);
  await expect(read('two')).rejects.toThrow(/authenticate/);
});

test('a malformed key is refused with the way to make one', async () => {
  vi.stubEnv('SECRET_KEY', 'too short');
  await expect(read()).rejects.toThrow(/openssl rand -base64 32/);
});
