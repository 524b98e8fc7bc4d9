import type { StepProblem } from '../model/step-problem.ts';
import { foreignPieces } from './foreign-text.ts';
import { readAdvanceLiquid, readLiquid } from './liquid.ts';
import { FIRST_LINE, isMergeField } from './merge-fields.ts';

const CODES = { 'merge-tag': 'foreign-merge-tag', html: 'html-in-text' } as const;

/**
 * Problems of one text: a missing required text, invalid Liquid, unknown merge fields.
 *
 * @param personal whether the touch has a personalized opening line; missing for touches that cannot have one
 */
export function checkText(text: string, path: string, required: boolean, personal?: boolean): readonly StepProblem[] {
  return check(text, path, required, readLiquid, personal);
}

/** The same for a text that an advance renders, such as an alert. Loops are errors there. */
export function checkAdvanceText(text: string, path: string, required: boolean): readonly StepProblem[] {
  return check(text, path, required, readAdvanceLiquid);
}

function check(text: string, path: string, required: boolean, read: typeof readLiquid, personal?: boolean): readonly StepProblem[] {
  if (text.trim() === '') return required ? [{ code: 'missing-content', severity: 'error', path }] : [];
  const { problem, variables } = read(text);
  if (problem !== null) {
    return [
      { code: 'liquid-error', severity: 'error', path, params: { message: problem.message, line: problem.line, column: problem.column } },
    ];
  }
  const unknown = variables
    .filter((variable) => !isMergeField(variable) && !(variable === FIRST_LINE.path && personal === true))
    .map((variable): StepProblem =>
      variable === FIRST_LINE.path && personal === false
        ? { code: 'first-line-unsourced', severity: 'error', path }
        : { code: 'unknown-variable', severity: 'error', path, params: { variable } },
    );
  return [
    ...unknown,
    ...foreignPieces(text).map(({ kind, piece }): StepProblem => ({ code: CODES[kind], severity: 'warning', path, params: { piece } })),
  ];
}
