import type { StepId } from '@touchline/sequence';
import type { MoveChoice, MoveMode } from './bulk-job.ts';

/** What was chosen for leads of a version at a step; who was not thought of finishes on the old version. */
export function choiceFor(choices: readonly MoveChoice[], versionId: string, step: StepId | null): MoveMode {
  const fits = choices.filter((choice) => choice.step === step);
  const choice = fits.find((one) => one.versionId === versionId) ?? fits.find((one) => one.versionId === null);
  return choice?.mode ?? 'finish-old';
}

/** Where the lead goes on; null: at the same step. */
export function targetOf(mode: MoveMode): StepId | null {
  return typeof mode === 'object' ? mode.mapTo : null;
}
