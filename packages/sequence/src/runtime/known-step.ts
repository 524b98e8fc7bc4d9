import type { Ir } from '../model/ir.ts';
import type { StepDefinition, StepOf } from '../steps/definition/step-definition.ts';
import { stepDefinition } from '../steps/registry.ts';
import type { StepId } from '../model/types.ts';

export interface KnownStep {
  readonly definition: StepDefinition;
  readonly step: StepOf<unknown>;
}

const known = new WeakMap<Ir, Map<StepId, KnownStep>>();

/** A step with its definition; undefined if the IR has no such step or its kind is unknown. Cached per IR, which is immutable. */
export function knownStep(ir: Ir, id: StepId): KnownStep | undefined {
  let steps = known.get(ir);
  if (steps === undefined) known.set(ir, (steps = new Map()));
  let there = steps.get(id);
  if (there === undefined && Object.hasOwn(ir.steps, id)) {
    const { kind, config, exits, disabled } = ir.steps[id]!;
    const definition = stepDefinition(kind);
    if (definition === undefined) return undefined;
    there = { definition, step: { id, config, exits, disabled: disabled === true } };
    steps.set(id, there);
  }
  return there;
}
