import type { StepId } from '@touchline/sequence';
import type { MoveChoice, MoveMode } from './bulk-job.ts';

/** The choice for leads of a version at a step. By default they finish on the old version. */
export function choiceFor(choices: readonly MoveChoice[], versionId: string, step: StepId | null): MoveMode {
  const fits = choices.filter((choice) => choice.step === step);
  const choice = fits.find((one) => one.versionId === versionId) ?? fits.find((one) => one.versionId === null);
  return choice?.mode ?? 'finish-old';
}

/** Step at which the lead continues; null: the same step. */
export function targetOf(mode: MoveMode): StepId | null {
  return typeof mode === 'object' ? mode.mapTo : null;
}
