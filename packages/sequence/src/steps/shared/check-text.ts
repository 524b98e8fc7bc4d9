import type { StepProblem } from '../definition.ts';
import { readLiquid } from './liquid.ts';
import { isMergeField } from './merge-fields.ts';

/** Problems of one text: missing where it must not be, Liquid that cannot be read, values that no lead has. */
export function checkText(text: string, path: string, required: boolean): readonly StepProblem[] {
  if (text.trim() === '') return required ? [{ code: 'missing-content', severity: 'error', path }] : [];
  const { problem, variables } = readLiquid(text);
  if (problem !== null) {
    return [
      { code: 'liquid-error', severity: 'error', path, params: { message: problem.message, line: problem.line, column: problem.column } },
    ];
  }
  return variables
    .filter((variable) => !isMergeField(variable))
    .map((variable) => ({ code: 'unknown-variable', severity: 'error', path, params: { variable } }));
}
