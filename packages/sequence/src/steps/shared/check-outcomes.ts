import type { StepProblem } from './definition.ts';

/** What a person may answer when a task is done: something, and nothing twice. */
export function checkOutcomes(outcomes: readonly string[]): readonly StepProblem[] {
  if (outcomes.length === 0) return [{ code: 'missing-content', severity: 'error', path: 'outcomes' }];
  const double = outcomes.find((outcome, index) => outcomes.indexOf(outcome) !== index);
  return double === undefined ? [] : [{ code: 'duplicate-outcome', severity: 'warning', path: 'outcomes', params: { outcome: double } }];
}
