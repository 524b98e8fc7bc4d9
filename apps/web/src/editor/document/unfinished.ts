import type { Issue } from '@touchline/sequence';

/** Settings that each new step lacks. Other issues are mistakes and are shown at once. */
const UNFINISHED: ReadonlySet<Issue['code']> = new Set(['missing-content', 'dangling-exit', 'hand-over-nowhere', 'empty-rule', 'no-rule']);

export function isUnfinished({ code }: Issue): boolean {
  return UNFINISHED.has(code);
}
