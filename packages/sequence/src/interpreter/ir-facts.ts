import type { Ir } from '../ir/ir.ts';
import { stepDefinition } from '../steps/registry.ts';

/** What advancing needs to know of an IR as a whole. */
export interface IrFacts {
  /** Names of events that steps wait for. */
  readonly listened: ReadonlySet<string>;
  /** Names under which steps count events, see `eventKey`. */
  readonly counted: ReadonlySet<string>;
  readonly exitConditions: ReadonlySet<string>;
  /** Names of events about touches that steps ask for. */
  readonly asked: ReadonlySet<string>;
}

const known = new WeakMap<Ir, IrFacts>();

/** Gathered once per IR, which is immutable. */
export function irFacts(ir: Ir): IrFacts {
  let facts = known.get(ir);
  if (facts === undefined) {
    facts = {
      listened: new Set(Object.values(ir.steps).flatMap((step) => stepDefinition(step.kind)?.listensTo?.(step.config) ?? [])),
      counted: new Set(Object.values(ir.steps).flatMap((step) => stepDefinition(step.kind)?.counts?.(step.config) ?? [])),
      asked: new Set(Object.values(ir.steps).flatMap((step) => stepDefinition(step.kind)?.asksAbout?.(step.config) ?? [])),
      exitConditions: new Set(ir.settings.exitConditions.map((condition) => condition.name)),
    };
    known.set(ir, facts);
  }
  return facts;
}

/** Names of events about touches on which the way of a lead depends, so that whoever delivers need not report the others. */
export function eventsAskedFor(ir: Ir): ReadonlySet<string> {
  return irFacts(ir).asked;
}
