import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Folders of a registry's parts: a new one is guarded from its first commit. */
const foldersOf = (path, others = []) =>
  new Set(
    readdirSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !others.includes(entry.name))
      .map(({ name }) => name),
  );

/** Channels of touches, and the carrier of webhooks. */
export const CHANNEL_NAMES = foldersOf('sequence/src/channels').add('webhook');
export const STEP_KINDS = foldersOf('sequence/src/steps', ['definition', 'shared']);
