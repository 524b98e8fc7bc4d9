import { z } from 'zod';

/** Deeper than any intended nesting. Recursive functions run out of stack after some thousand levels. */
const MAX_DEPTH = 100;

/** Any JSON value with limited nesting. */
export const jsonValue = z.unknown().refine(isShallow, `Nest it no deeper than ${MAX_DEPTH} levels.`).pipe(z.json());

/** Checked level by level instead of recursively, because a value may be as deep as a request is long. */
function isShallow(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return false;
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return true;
}
