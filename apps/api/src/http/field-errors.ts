import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

export interface FieldError {
  readonly path: string;
  readonly message: string;
}

/** A body may have a hundred thousand unknown fields. An answer that names them all takes seconds, and people read only the first. */
const MAX_ERRORS = 200;

/** Errors of a schema for a value, field by field. `part` is the name for an unknown key. */
export function fieldErrors(issues: readonly Issue[], part = 'field'): FieldError[] {
  const errors: FieldError[] = [];
  for (const issue of issues) {
    errors.push(...flatten(issue, [], part));
    if (errors.length > MAX_ERRORS) break;
  }
  return errors.slice(0, MAX_ERRORS);
}

/** Of a failed union only the branch that came closest helps: the one that understood most of the value. */
function flatten(issue: Issue, prefix: readonly PropertyKey[], part: string): FieldError[] {
  const path = [...prefix, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const closest = issue.errors.reduce((best, branch) => (depth(branch) > depth(best) ? branch : best));
    return closest.flatMap((inner) => flatten(inner, path, part));
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys
      .slice(0, MAX_ERRORS)
      .map((key) => ({ path: [...path, key].map(String).join('.'), message: `There is no such ${part}.` }));
  }
  return [{ path: path.map(String).join('.'), message: issue.message }];
}

function depth(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map((issue) => issue.path.length));
}
