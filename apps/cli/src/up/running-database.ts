import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { embeddedUrl, runningPort } from './postgres.ts';

/** Address of the embedded database on a data folder while its server runs; null otherwise. */
export async function runningDatabase(folder: string): Promise<string | null> {
  const port = await runningPort(join(folder, 'postgres'));
  const password = await readFile(join(folder, 'postgres-password'), 'utf8').catch(() => null);
  return port === null || password === null ? null : embeddedUrl(password, port);
}
