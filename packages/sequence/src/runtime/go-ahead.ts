import type { RunResult, StepDefinition, StepOf } from '../steps/definition/step-definition.ts';
import { isReachable } from '../channels/is-reachable.ts';
import type { Instant, StepId } from '../model/types.ts';
import { behind, canBePassed } from './can-be-passed.ts';
import { knownStep } from './known-step.ts';
import { patchState } from './patch-state.ts';
import type { AdvanceRun } from './advance-run.ts';
import type { EnrollmentState } from '../model/state.ts';
import { withEntry } from './with-entry.ts';

/**
 * While a touch is held back, the next touch on each other channel goes out at the time it would have without the held touch. The lead
 * stays at the held touch. Only touches, pauses and actions without influence on the path may lie between, because decisions may depend on the held touch.
 */
export function goAhead(run: AdvanceRun, definition: StepDefinition, held: StepOf<unknown>): void {
  const { now } = run;
  const next = mayPass(run, definition, held) ? sendAhead(run, definition, held) : null;
  const { ahead: before, wait } = run.state;
  const until = wait?.until ?? null;
  if (next === null || next.at <= now || (until !== null && next.at >= until)) {
    if (before !== undefined) run.clearAhead();
    return;
  }
  run.state = { ...run.state, ahead: next.at };
  if (before !== next.at) run.record({ what: 'planned', step: next.step, for: next.at });
}

/** Whether a touch went out ahead and the lead has not entered it yet. */
export function isEarly({ early }: EnrollmentState, step: StepId): boolean {
  return early !== undefined && Object.hasOwn(early, step);
}

export function withoutEarly(state: EnrollmentState, step: StepId): EnrollmentState {
  if (!isEarly(state, step)) return state;
  const { early, ...rest } = state;
  const { [step]: _passed, ...others } = early!;
  return Object.keys(others).length === 0 ? rest : { ...rest, early: others };
}

/** A lead that the held touch cannot reach may leave it by the side exit, and never reach the steps after the first exit. */
function mayPass(run: AdvanceRun, definition: StepDefinition, { id, config }: StepOf<unknown>): boolean {
  if (run.ir.settings.heldTouchesPass !== true || !canBePassed(run.ir, id)) return false;
  const touch = definition.touch?.(config);
  if (touch === undefined || touch.othersWait === true) return false;
  return touch.unreachable !== 'exit' || isReachable(touch.channel, run.stepContext({ type: 'due' }).lead);
}

interface Next {
  readonly step: StepId;
  readonly at: Instant;
}

/** Sends the touches that may go out now. @returns the next touch that may go out, and when */
function sendAhead(run: AdvanceRun, definition: StepDefinition, held: StepOf<unknown>): Next | null {
  const { ir, now, state } = run;
  const taken = new Set<string>([definition.touch!(held.config).channel, ...Object.keys(state.sent)]);
  const seen = new Set([held.id]);
  /** When a lead that is not held back would be here. */
  let clock = state.enteredAt;
  let next: Next | null = null;
  for (let id = behind(definition, held); id !== null && !seen.has(id);) {
    seen.add(id);
    const { definition: there, step } = knownStep(ir, id)!;
    const touch = step.disabled ? null : (there.touch?.(step.config) ?? null);
    if (isEarly(run.state, id)) clock = Math.max(clock, run.state.touches[id]!.at);
    else if (touch !== null && !taken.has(touch.channel) && state.moved?.sealed.includes(id) !== true) {
      taken.add(touch.channel);
      const at = Math.max(clock, now);
      const result = runThere(run, there, step, at);
      const due = dueAt(result, at);
      if (due === now) {
        handOver(run, step, result);
        clock = now;
      } else if (due !== null && (next === null || due < next.at)) next = { step: id, at: due };
      if (!goesOn(there, step, result)) return next;
    } else if (touch === null && !step.disabled) {
      const passedAt = passes(run, there, step, clock);
      if (passedAt === null) return next;
      clock = passedAt;
    }
    id = behind(there, step);
  }
  return next;
}

/** The result of the step for a lead that enters it at an instant. */
function runThere(run: AdvanceRun, there: StepDefinition, step: StepOf<unknown>, at: Instant): RunResult {
  const visit = (run.state.visits[step.id] ?? 0) + 1;
  const state: EnrollmentState = { ...run.state, step: step.id, visit, enteredAt: at, wait: null };
  return there.run(step, { ...run.stepContext({ type: 'enter' }), now: at, state });
}

/** When the touch goes out; null if it does not, or if it asks a person first. */
function dueAt(result: RunResult, at: Instant): Instant | null {
  if ('wait' in result && result.held === true) return result.wait.until;
  return result.patch?.touch === undefined ? null : at;
}

function handOver(run: AdvanceRun, step: StepOf<unknown>, result: RunResult): void {
  const { state } = run;
  if (result.patch === undefined || 'end' in result) return;
  const visit = (state.visits[step.id] ?? 0) + 1;
  const patched = patchState({ ...state, visit }, step.id, result.patch, run.now, run.ir.settings.guards.smsPerLeadDay);
  const onward = 'go' in result ? { exit: result.go } : { wait: result.wait };
  run.state = {
    ...patched,
    visit: state.visit,
    visits: withEntry(state.visits, step.id, visit),
    early: { ...state.early, [step.id]: onward },
  };
  run.effects.push(...(result.effects ?? []));
}

/** Whether the lead always continues by the first exit. */
function goesOn(there: StepDefinition, step: StepOf<unknown>, result: RunResult): boolean {
  return 'go' in result ? result.go === there.exits(step.config)[0]?.name : 'wait' in result && result.held === true;
}

/** When a lead that enters a step other than a touch leaves it by the first exit; null: the step decides, or later texts depend on it. */
function passes(run: AdvanceRun, there: StepDefinition, step: StepOf<unknown>, at: Instant): Instant | null {
  if (there.isPause?.(step.config) === true) {
    // Touches of a moved lead keep another distance if a wait lies between them.
    if (run.state.moved !== undefined && run.state.lastTouch !== null) return null;
    const result = runThere(run, there, step, at);
    return 'wait' in result ? result.wait.until : at;
  }
  if (there.family !== 'action' || there.handsOver === true) return null;
  const result = runThere(run, there, step, at);
  return goesOn(there, step, result) && result.effects?.some(({ type }) => type === 'set') !== true ? at : null;
}
