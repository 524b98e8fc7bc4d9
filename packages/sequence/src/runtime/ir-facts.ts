import type { Ir } from '../model/ir.ts';
import type { PastEvents } from '../steps/definition/step-definition.ts';
import { stepDefinition } from '../steps/registry.ts';
import type { StepId } from '../model/types.ts';
import { eventKey } from '../model/event-key.ts';

/** What advancing needs to know of an IR as a whole. */
export interface IrFacts {
  /** Names under which steps wait for events, see `listenKey`. */
  readonly listened: ReadonlySet<string>;
  /** Names under which steps count events, see `eventKey`. */
  readonly counted: ReadonlySet<string>;
  readonly exitConditions: ReadonlySet<string>;
  /** What the owner is alerted with, by the exit condition that ends an enrollment. */
  readonly exitAlerts: ReadonlyMap<string, string>;
  /** Outcomes that mean a conversation with the lead, by the step whose task they close. */
  readonly reached: ReadonlyMap<StepId, readonly string[]>;
  /** Names of events about touches that steps ask for. */
  readonly asked: ReadonlySet<string>;
  /** Earlier events of the lead that steps ask for. */
  readonly past: readonly PastEvents[];
}

const known = new WeakMap<Ir, IrFacts>();

/** Gathered once per IR, which is immutable. */
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

/** What of a lead's earlier events whoever advances an enrollment has to give as `LeadFacts.history`; mostly nothing. */
export function historyAskedFor(ir: Ir): readonly PastEvents[] {
  return irFacts(ir).past;
}

/** Several steps may ask for the same: whoever asks for the most of it decides. */
function widest(asked: readonly PastEvents[]): readonly PastEvents[] {
  const found = new Map<string, PastEvents>();
  for (const past of asked) {
    const key = eventKey(past.name, past.page);
    if (past.newest > (found.get(key)?.newest ?? 0)) found.set(key, past);
  }
  return [...found.values()];
}

/** Names of events about touches on which the way of a lead depends, so that whoever delivers need not report the others. */
export function eventsAskedFor(ir: Ir): ReadonlySet<string> {
  return irFacts(ir).asked;
}
