import type { Issue } from '@touchline/sequence';

/** What any step lacks that was just put down. Everything else is a mistake, and said at once. */
const UNFINISHED: ReadonlySet<Issue['code']> = new Set(['missing-content', 'dangling-exit', 'hand-over-nowhere', 'empty-rule', 'no-rule']);

export function isUnfinished({ code }: Issue): boolean {
  return UNFINISHED.has(code);
}
