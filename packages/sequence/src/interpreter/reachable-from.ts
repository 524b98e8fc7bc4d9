import type { Ir } from '../ir/ir.ts';
import type { StepId } from '../steps/words.ts';

/** Steps that a lead can come to after leaving `step`; the step itself only when a way leads back to it. */
export function reachableFrom(ir: Ir, step: StepId): ReadonlySet<StepId> {
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
