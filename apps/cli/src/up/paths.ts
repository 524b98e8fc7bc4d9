import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top of the repository. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', '..');

/** Folder of everything that must survive a restart. */
export function dataFolder(configured: string | undefined): string {
  return resolve(configured ?? join(root, '.touchline'));
}
