import type { Upgrade } from './apply-upgrades.ts';
import { isRecord, renameKeys } from './rename-keys.ts';

const CONFIG_NAMES = new Map([
  ['missingChannel', 'unreachable'],
  ['personalisation', 'personalization'],
]);

const CHECK_NAMES = new Map([['behaviour', 'behavior']]);

/** Settings of a step under their names of version 2. The compiled IR had the same names, so its upgrade uses this, too. */
export function plainConfigNames(config: unknown): unknown {
  return renameKeys(config, CONFIG_NAMES);
}

const listOf = (value: unknown, change: (item: unknown) => unknown): unknown => (Array.isArray(value) ? value.map(change) : value);

/** Version 2 has the names of the user interface, in US spelling. */
export const plainNames: Upgrade = {
  from: 1,
  upgrade: (document) => ({
    ...document,
    nodes: listOf(document['nodes'], (node) =>
      isRecord(node) && 'config' in node ? { ...node, config: plainConfigNames(node['config']) } : node,
    ),
    ...('checks' in document ? { checks: listOf(document['checks'], (check) => renameKeys(check, CHECK_NAMES)) } : {}),
  }),
};
