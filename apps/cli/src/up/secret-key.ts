import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isSecretKey, newSecretKey } from '@touchline/db';

const FILE = 'secret-key';

export interface SecretKeys {
  readonly SECRET_KEY: string;
  /** Of before a rotation, until the next start has sealed everything again. */
  readonly SECRET_KEY_OLD: string;
}

const read = async (folder: string): Promise<string[]> => {
  const text = await readFile(join(folder, FILE), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n').filter((line) => line !== '');
};

const write = (folder: string, keys: readonly string[]): Promise<void> =>
  writeFile(join(folder, FILE), `${keys.join('\n')}\n`, { mode: 0o600 });

/** The keys of the built-in database, in a file of its data folder that only this user reads; created on first use. */
export async function ensureSecretKey(folder: string): Promise<SecretKeys> {
  let keys = await read(folder);
  if (keys.length === 0) await write(folder, (keys = [newSecretKey()]));
  if (!keys.every(isSecretKey))
    throw new Error(`${join(folder, FILE)} is damaged. Restore it from a backup: it opens the secrets of the database.`);
  return { SECRET_KEY: keys[0] ?? '', SECRET_KEY_OLD: keys[1] ?? '' };
}

/** Puts a new key in front. The next start seals the secrets with it. */
export async function rotateSecretKey(folder: string): Promise<void> {
  const { SECRET_KEY } = await ensureSecretKey(folder);
  await write(folder, [newSecretKey(), SECRET_KEY]);
}
