import type { Ir, IrStep } from '../model/ir.ts';
import { canonicalJson } from '../model/canonical-json.ts';
import { stepDefinition } from '../steps/registry.ts';
import type { StepId } from '../model/types.ts';
import type { Context } from '../model/context.ts';
import type { Effect } from '../model/effect.ts';
import { withoutEarly } from './go-ahead.ts';
import { reachableFrom } from './reachable-from.ts';
import { reschedule } from './reschedule.ts';
import { AdvanceRun } from './advance-run.ts';
import type { EnrollmentState } from '../model/state.ts';

/** Result of moving a state to another version. */
export type Migrated =
  | { readonly ok: true; readonly state: EnrollmentState; readonly effects: readonly Effect[] }
  /** `step-removed`: the new version has no such step, or another kind with its id, so a target is needed. */
  | { readonly ok: false; readonly reason: 'ended' | 'step-removed' | 'no-such-step' };

/** How a step differs between two versions, for a lead that waits there. */
export type StepFate = 'same' | 'changed' | 'removed';

/** Cached, because thousands of leads at one step move in a row and comparing settings takes longer than everything else. */
const fates = new WeakMap<Ir, WeakMap<Ir, Map<StepId, StepFate>>>();

/** Whether another version has the step unchanged, changed or no longer. */
export function stepFate(from: Ir, to: Ir, id: StepId): StepFate {
  const ofPair = entry(
    entry(fates, from, () => new WeakMap()),
    to,
    () => new Map<StepId, StepFate>(),
  );
  return entry(ofPair, id, () => compareStep(from, to, id));
}

function compareStep(from: Ir, to: Ir, id: StepId): StepFate {
  const [before, after] = [stepOf(from, id), stepOf(to, id)];
  if (before === undefined || after === undefined || before.kind !== after.kind) return 'removed';
  return timingOf(from, before) === timingOf(to, after) ? 'same' : 'changed';
}

/**
 * The state of an enrollment that continues in another version of its sequence. No step runs and no message is sent: the time
 * to wait is computed again from the instant at which the lead entered its step, so that time already waited counts. The timer handles
 * what is due. Visits carry over, so no message is created twice, and touches that the lead already got are sealed, see `moved`.
 *
 * @param target step to continue at instead of the same step; needed if that was removed
 */
export function migrateState(from: Ir, to: Ir, state: EnrollmentState, context: Context, target: StepId | null = null): Migrated {
  if (state.status === 'ended') return { ok: false, reason: 'ended' };
  if (target !== null && stepOf(to, target) === undefined) return { ok: false, reason: 'no-such-step' };
  const sealed = sealedTouches(from, to, state, target);
  const run = new AdvanceRun(to, { ...keepEarly(from, to, state), moved: { at: context.now, sealed } }, context);
  const { step } = state;
  const fate = step === null ? 'same' : stepFate(from, to, step);
  if (target !== null && (target !== step || fate === 'removed')) {
    // Tasks of the former step are no longer needed.
    if (step !== null) run.effects.push({ type: 'withdraw', step });
    run.placeAt(target, null);
  } else if (step !== null) {
    if (fate === 'removed') return { ok: false, reason: 'step-removed' };
    if (fate === 'changed') stay(run, step, from, to, state, context);
  }
  return { ok: true, state: run.state, effects: run.effects };
}

function stay(run: AdvanceRun, step: StepId, from: Ir, to: Ir, state: EnrollmentState, context: Context): void {
  const plan = reschedule(from, to, state, context);
  if ('leave' in plan) {
    for (const entry of plan.told) run.record(entry);
    run.placeAt(run.targetOf(run.current().step, plan.leave), plan.leave);
    return;
  }
  run.state = { ...run.state, wait: plan.wait };
  const until = plan.wait?.until ?? null;
  if (until !== null && until !== state.wait?.until) run.record({ what: 'planned', step, for: until });
}

/** Touches that were sent and that the lead's path in the old version does not reach again. A loop may repeat its touches. */
function sealedTouches(from: Ir, to: Ir, state: EnrollmentState, target: StepId | null): readonly StepId[] {
  const ahead = state.step === null ? new Set<StepId>() : reachableFrom(from, state.step);
  // Another visit of the lead's current step may be about to go out.
  const pending = state.step !== null && state.touches[state.step]?.visit !== state.visit ? state.step : null;
  const had = Object.keys(state.touches).filter((id) => id === target || (id !== pending && !ahead.has(id)));
  const all = new Set([...(state.moved?.sealed ?? []), ...had]);
  return [...all].filter((id) => stepOf(to, id) !== undefined).sort();
}

/** A step whose kind changed counts as not sent. */
function keepEarly(from: Ir, to: Ir, state: EnrollmentState): EnrollmentState {
  let kept = state;
  for (const id of Object.keys(state.early ?? {})) if (stepOf(from, id)?.kind !== stepOf(to, id)?.kind) kept = withoutEarly(kept, id);
  return kept;
}

/** Everything that decides how long a lead waits at the step. The targets of its exits do not matter before the lead leaves. */
function timingOf(ir: Ir, { kind, config, disabled }: IrStep): string {
  const { sendWindow, holidays, timeZone, dayCounting, guards } = ir.settings;
  return canonicalJson({ kind, config, disabled: disabled === true, settings: { sendWindow, holidays, timeZone, dayCounting, guards } });
}

/** A step of a known kind; else undefined. */
function stepOf(ir: Ir, id: StepId): IrStep | undefined {
  const step = Object.hasOwn(ir.steps, id) ? ir.steps[id] : undefined;
  return step === undefined || stepDefinition(step.kind) === undefined ? undefined : step;
}

function entry<Key, Value>(
  map: { get: (key: Key) => Value | undefined; set: (key: Key, value: Value) => unknown },
  key: Key,
  make: () => Value,
): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
