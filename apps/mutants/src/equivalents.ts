import { readFileSync } from 'node:fs';

/** Mutants that a person has reviewed and that no test can find, or needs to find: the reason, by id. */
export type Equivalents = ReadonlyMap<string, string>;

const FILE = new URL('../equivalents.json', import.meta.url);

export function loadEquivalents(): Equivalents {
  const entries = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, string>;
  return new Map(Object.entries(entries));
}
