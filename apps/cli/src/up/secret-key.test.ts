import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ensureSecretKey, rotateSecretKey } from './secret-key.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchline-key-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('the key is created once, for this user only', async () => {
  const keys = await ensureSecretKey(folder);
  expect(await ensureSecretKey(folder)).toEqual(keys);
  expect((await stat(join(folder, 'secret-key'))).mode & 0o777).toBe(0o600);
});

test('a rotation keeps the key before, and only that one', async () => {
  const { SECRET_KEY: first } = await ensureSecretKey(folder);
  await rotateSecretKey(folder);
  const { SECRET_KEY: second, SECRET_KEY_OLD } = await ensureSecretKey(folder);
  expect(SECRET_KEY_OLD).toBe(first);
  expect(second).not.toBe(first);
  expect((await readFile(join(folder, 'secret-key'), 'utf8')).trim().split('\n')).toHaveLength(2);
});

test('a damaged file is never replaced', async () => {
  await writeFile(join(folder, 'secret-key'), 'damaged\n');
  await expect(ensureSecretKey(folder)).rejects.toThrow(/backup/);
  expect(await readFile(join(folder, 'secret-key'), 'utf8')).toBe('damaged\n');
});
