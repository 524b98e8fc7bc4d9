import type { Ir } from '../model/ir.ts';
import type { PastEvents } from '../steps/definition/step-definition.ts';
import { stepDefinition } from '../steps/registry.ts';
import type { StepId } from '../model/types.ts';
import { eventKey } from '../model/event-key.ts';

/** Facts of an IR that advancing needs. */
export interface IrFacts {
  /** Keys of events that steps wait for, see `listenKey`. */
  readonly listened: ReadonlySet<string>;
  /** Keys of events that steps count, see `eventKey`. */
  readonly counted: ReadonlySet<string>;
  readonly exitConditions: ReadonlySet<string>;
  /** Text of the alert to the owner, by exit condition. */
  readonly exitAlerts: ReadonlyMap<string, string>;
  /** Outcomes that count as a conversation, by step. */
  readonly reached: ReadonlyMap<StepId, readonly string[]>;
  /** Names of events about touches that steps check. */
  readonly asked: ReadonlySet<string>;
  /** Earlier events of the lead that steps need. */
  readonly past: readonly PastEvents[];
}

const known = new WeakMap<Ir, IrFacts>();

/** Cached per IR, which is immutable. */
export function irFacts(ir: Ir): IrFacts {
  let facts = known.get(ir);
  if (facts === undefined) {
    facts = {
      listened: new Set(Object.values(ir.steps).flatMap((step) => stepDefinition(step.kind)?.leadEvents?.(step.config) ?? [])),
      counted: new Set(Object.values(ir.steps).flatMap((step) => stepDefinition(step.kind)?.countedEvents?.(step.config) ?? [])),
      asked: new Set(Object.values(ir.steps).flatMap((step) => stepDefinition(step.kind)?.touchEvents?.(step.config) ?? [])),
      past: widest(Object.values(ir.steps).flatMap((step) => stepDefinition(step.kind)?.history?.(step.config) ?? [])),
      reached: new Map(Object.entries(ir.steps).map(([id, step]) => [id, stepDefinition(step.kind)?.reached?.(step.config) ?? []])),
      exitConditions: new Set(ir.settings.exitConditions.map((condition) => condition.name)),
      exitAlerts: new Map(ir.settings.exitConditions.flatMap(({ name, alert }) => (alert === undefined ? [] : [[name, alert]]))),
    };
    known.set(ir, facts);
  }
  return facts;
}

/** The earlier events of a lead that the caller of `advance` has to load as `LeadFacts.history`; mostly none. */
export function historyAskedFor(ir: Ir): readonly PastEvents[] {
  return irFacts(ir).past;
}

/** If several steps need the same events, the largest number wins. */
function widest(asked: readonly PastEvents[]): readonly PastEvents[] {
  const found = new Map<string, PastEvents>();
  for (const past of asked) {
    const key = eventKey(past.name, past.page);
    if (past.newest > (found.get(key)?.newest ?? 0)) found.set(key, past);
  }
  return [...found.values()];
}

/** Names of events about touches that can change a lead's path. Simulations and rehearsals need not report other events. */
export function eventsAskedFor(ir: Ir): ReadonlySet<string> {
  return irFacts(ir).asked;
}
