import type { Issue } from '@touchline/sequence';

/** Issues in display order: errors, which block publishing, come first. */
export function errorsFirst(issues: readonly Issue[]): readonly Issue[] {
  return issues.toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
}

/** The issues of a short list: at most `most`, but always all errors. */
export function shortList(issues: readonly Issue[], most: number): readonly Issue[] {
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  return errorsFirst(issues).slice(0, Math.max(most, errors));
}
