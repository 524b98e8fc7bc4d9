import type { RunContext, RunResult, StepOf } from '../definition/step-definition.ts';
import { hashToUnit } from '../../model/hash-to-unit.ts';
import { pickWeighted } from '../../model/pick-weighted.ts';
import type { ExitName } from '../../model/types.ts';
import { HOLDOUT } from './config.ts';
import type { SplitConfig } from './config.ts';

/**
 * A lead keeps its arm at every visit and in every version, while that arm exists. Two random numbers are used, so that
 * changing the holdout moves no lead from one arm to another.
 */
export function runSplit(step: StepOf<SplitConfig>, context: RunContext): RunResult {
  const arm = earlierArm(step, context) ?? draw(step, context);
  return {
    go: arm,
    patch: { arm },
    effects: [{ type: 'timeline', at: context.now, entry: { what: 'decided', step: step.id, exit: arm, why: `arm:${arm}` } }],
  };
}

function earlierArm({ id, config }: StepOf<SplitConfig>, { state }: RunContext): ExitName | null {
  const arm = Object.hasOwn(state.arms, id) ? state.arms[id] : undefined;
  if (arm === undefined) return null;
  const exists = arm === HOLDOUT ? config.holdout > 0 : config.arms.some((other) => other.id === arm);
  return exists ? arm : null;
}

function draw({ id, config }: StepOf<SplitConfig>, { enrollmentId }: RunContext): ExitName {
  const { arms, holdout, winner } = config;
  if (arms.some((arm) => arm.id === winner)) return winner!;
  if (hashToUnit(enrollmentId, id, 'holdout') * 100 < holdout) return HOLDOUT;
  const arm = pickWeighted(arms, hashToUnit(enrollmentId, id, 'arm')) ?? arms[0];
  if (arm === undefined) throw new Error(`split “${id}” has no arms: compile the sequence again`);
  return arm.id;
}
