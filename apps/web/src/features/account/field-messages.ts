import { ApiProblem } from '../../api/problem.ts';
import type { FieldMessage } from '../../ui/field.tsx';

/** The error of one field of a refused form. */
export function fieldMessages(error: Error | null, path: string): FieldMessage[] {
  const text = error instanceof ApiProblem ? error.messageAt(path) : undefined;
  return text === undefined ? [] : [{ severity: 'error', text }];
}
