import type { Issue } from '@touchline/sequence';

/** Issues in the order in which one reads them: what keeps the sequence from being published comes first. */
export function errorsFirst(issues: readonly Issue[]): readonly Issue[] {
  return issues.toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
}

/** The issues that a short list shows: at most so many, but every error. */
export function shortList(issues: readonly Issue[], most: number): readonly Issue[] {
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  return errorsFirst(issues).slice(0, Math.max(most, errors));
}
