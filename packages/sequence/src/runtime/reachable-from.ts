import type { Ir } from '../model/ir.ts';
import type { StepId } from '../model/types.ts';

const known = new WeakMap<Ir, Map<StepId, ReadonlySet<StepId>>>();

/** Steps that a lead can reach after leaving `step`; includes the step only if a path leads back to it. Cached per IR. */
export function reachableFrom(ir: Ir, step: StepId): ReadonlySet<StepId> {
  const ofIr = known.get(ir) ?? new Map<StepId, ReadonlySet<StepId>>();
  known.set(ir, ofIr);
  const found = ofIr.get(step) ?? search(ir, step);
  ofIr.set(step, found);
  return found;
}

function search(ir: Ir, step: StepId): ReadonlySet<StepId> {
  const found = new Set<StepId>();
  const open = [step];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const exits = Object.hasOwn(ir.steps, id) ? ir.steps[id]!.exits : {};
    for (const next of Object.values(exits)) {
      if (next === null || found.has(next)) continue;
      found.add(next);
      open.push(next);
    }
  }
  return found;
}
