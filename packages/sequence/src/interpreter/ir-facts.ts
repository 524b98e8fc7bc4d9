import type { Ir } from '../ir/ir.ts';
import { stepDefinition } from '../steps/registry.ts';

/** What advancing needs to know of an IR as a whole. */
export interface IrFacts {
  /** Names of events that steps wait for. */
  readonly listened: ReadonlySet<string>;
  readonly exitConditions: ReadonlySet<string>;
}

const known = new WeakMap<Ir, IrFacts>();

/** Gathered once per IR, which is immutable. */
export function irFacts(ir: Ir): IrFacts {
  let facts = known.get(ir);
  if (facts === undefined) {
    facts = {
      listened: new Set(Object.values(ir.steps).flatMap((step) => stepDefinition(step.kind)?.listensTo?.(step.config) ?? [])),
      exitConditions: new Set(ir.settings.exitConditions.map((condition) => condition.name)),
    };
    known.set(ir, facts);
  }
  return facts;
}
