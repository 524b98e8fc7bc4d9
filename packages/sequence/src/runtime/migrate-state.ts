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

export type Migrated =
  | { readonly ok: true; readonly state: EnrollmentState; readonly effects: readonly Effect[] }
  /** `step-removed`: the new version has no such step, or another kind under its id; say where to go on. */
  | { readonly ok: false; readonly reason: 'ended' | 'step-removed' | 'no-such-step' };

/** What a step of one version is in another, seen by a lead who rests there. */
export type StepFate = 'same' | 'changed' | 'removed';

/** Thousands of leads at one step are moved in a row, and comparing settings takes longer than all the rest. */
const fates = new WeakMap<Ir, WeakMap<Ir, Map<StepId, StepFate>>>();

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
 * The state of an enrollment that goes on in another version of its sequence. Nothing is sent and nothing runs here: what the lead
 * has to wait is counted anew from the moment at which it came to its step, so time served counts; what came due by that is for the
 * timer. Visits carry over, so no message is made twice, and touches that the lead has had already are sealed, see `moved`.
 *
 * @param target where to go on instead of the same step; needed where that was removed
 */
export function migrateState(from: Ir, to: Ir, state: EnrollmentState, context: Context, target: StepId | null = null): Migrated {
  if (state.status === 'ended') return { ok: false, reason: 'ended' };
  if (target !== null && stepOf(to, target) === undefined) return { ok: false, reason: 'no-such-step' };
  const sealed = sealedTouches(from, to, state, target);
  const run = new AdvanceRun(to, { ...keepEarly(from, to, state), moved: { at: context.now, sealed } }, context);
  const { step } = state;
  const fate = step === null ? 'same' : stepFate(from, to, step);
  if (target !== null && (target !== step || fate === 'removed')) {
    // What the step that is left behind asked of people is not to be done any more.
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

/** Touches that were sent and that the lead's way on the old version does not lead to again: a loop may repeat what it repeated. */
function sealedTouches(from: Ir, to: Ir, state: EnrollmentState, target: StepId | null): readonly StepId[] {
  const ahead = state.step === null ? new Set<StepId>() : reachableFrom(from, state.step);
  // At the step that the lead is at, another visit may be about to go out.
  const pending = state.step !== null && state.touches[state.step]?.visit !== state.visit ? state.step : null;
  const had = Object.keys(state.touches).filter((id) => id === target || (id !== pending && !ahead.has(id)));
  const all = new Set([...(state.moved?.sealed ?? []), ...had]);
  return [...all].filter((id) => stepOf(to, id) !== undefined).sort();
}

/** A step that became another kind of step has not been sent. */
function keepEarly(from: Ir, to: Ir, state: EnrollmentState): EnrollmentState {
  let kept = state;
  for (const id of Object.keys(state.early ?? {})) if (stepOf(from, id)?.kind !== stepOf(to, id)?.kind) kept = withoutEarly(kept, id);
  return kept;
}

/** All that decides how long a lead rests at the step. Where its exits lead is of no matter before it leaves. */
function timingOf(ir: Ir, { kind, config, disabled }: IrStep): string {
  const { sendWindow, holidays, timeZone, dayCounting, guards } = ir.settings;
  return canonicalJson({ kind, config, disabled: disabled === true, settings: { sendWindow, holidays, timeZone, dayCounting, guards } });
}

/** A step that this program can run; of an unknown kind there is none. */
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
