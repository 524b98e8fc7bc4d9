import type { StepProblem } from '../definition.ts';
import { readLiquid } from './liquid.ts';
import { FIRST_LINE, isMergeField } from './merge-fields.ts';

/**
 * Problems of one text: missing where it must not be, Liquid that cannot be read, values that no lead has.
 *
 * @param personal whether the touch has a personal first line; left out for touches that cannot have one
 */
export function checkText(text: string, path: string, required: boolean, personal?: boolean): readonly StepProblem[] {
  if (text.trim() === '') return required ? [{ code: 'missing-content', severity: 'error', path }] : [];
  const { problem, variables } = readLiquid(text);
  if (problem !== null) {
    return [
      { code: 'liquid-error', severity: 'error', path, params: { message: problem.message, line: problem.line, column: problem.column } },
    ];
  }
  return variables
    .filter((variable) => !isMergeField(variable) && !(variable === FIRST_LINE.path && personal === true))
    .map((variable) =>
      variable === FIRST_LINE.path && personal === false
        ? { code: 'first-line-unsourced', severity: 'error', path }
        : { code: 'unknown-variable', severity: 'error', path, params: { variable } },
    );
}
