import { z } from 'zod';

/** Deeper than anybody nests on purpose. Whoever walks through a value by calling themselves runs out of stack some thousand levels down. */
const MAX_DEPTH = 100;

/** Any JSON value that is not nested beyond reason. */
export const jsonValue = z.unknown().refine(isShallow, `Nest it no deeper than ${MAX_DEPTH} levels.`).pipe(z.json());

/** By level, not by recursion: a value may be as deep as a request is long. */
function isShallow(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return false;
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return true;
}
