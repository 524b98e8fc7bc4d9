import { withoutEarly } from './go-ahead.ts';
import type { AdvanceRun } from './advance-run.ts';
import type { Action } from '../model/signal.ts';

/** Carries out an action of a person. An action without meaning now (resume without a pause, anything after the end) has no effect. */
export function performAction(run: AdvanceRun, action: Action): void {
  const { state } = run;
  if (state.status === 'ended') return;
  if (action.type === 'pause') return pause(run, action);
  if (action.type === 'resume') return state.status === 'paused' ? resumeByPerson(run, action) : undefined;
  if (action.type === 'exit') {
    run.record({ what: 'act', act: action.type });
    return run.end(action.reason, true);
  }
  if (action.type === 'jump') return jump(run, action);
  if (state.step === null) return;
  if (action.type === 'reschedule') return reschedule(run, action);
  // A wait or a decision has nothing to send, so the history must not say that it was sent.
  if (action.type === 'send-now' && !run.atTouch) return;
  run.record({ what: 'act', act: action.type });
  // A person who advances a paused lead wants it to resume.
  resume(run, false);
  if (action.type !== 'skip-step') return run.resume({ type: 'act', act: action });
  run.effects.push({ type: 'withdraw', step: state.step });
  run.record({ what: 'skipped', step: state.step, why: 'by-person' });
  run.skipStep();
}

/** Sets the enrollment to active without running a step. `keepDays` moves the planned instant by the paused time. */
export function resume(run: AdvanceRun, keepDays: boolean): void {
  const { state, now } = run;
  if (state.status !== 'paused') return;
  const until = state.wait?.until ?? null;
  const moved = keepDays && state.wait !== null && until !== null && state.paused !== null;
  const delay = moved ? Math.max(0, now - state.paused.since) : 0;
  const wait = moved ? { ...state.wait, until: until + delay } : state.wait;
  const ahead = state.ahead === undefined ? {} : { ahead: state.ahead + delay };
  run.state = { ...state, status: 'active', paused: null, wait, ...ahead };
  if (moved && state.step !== null && wait?.until != null) run.record({ what: 'planned', step: state.step, for: wait.until });
}

function pause(run: AdvanceRun, action: Extract<Action, { type: 'pause' }>): void {
  const { state, now } = run;
  run.state = { ...state, status: 'paused', paused: { since: state.paused?.since ?? now, until: action.until ?? null } };
  run.record({ what: 'act', act: action.type });
}

function resumeByPerson(run: AdvanceRun, action: Extract<Action, { type: 'resume' }>): void {
  run.record({ what: 'act', act: action.type });
  resume(run, action.keepDays === true);
  catchUp(run);
}

/** Runs the current step after a pause, because it may be due or an event may have come. Steps are level-triggered, so an early run is harmless. */
export function catchUp(run: AdvanceRun): void {
  if (run.state.step === null) run.moveTo(run.ir.entry, null);
  else run.resume({ type: 'due' });
}

function jump(run: AdvanceRun, action: Extract<Action, { type: 'jump' }>): void {
  if (!Object.hasOwn(run.ir.steps, action.step)) return;
  run.record({ what: 'act', act: action.type });
  resume(run, false);
  if (run.state.step !== null) run.effects.push({ type: 'withdraw', step: run.state.step });
  // The person wants that step, even if it went out ahead.
  run.state = withoutEarly(run.state, action.step);
  run.moveTo(action.step, null);
}

function reschedule(run: AdvanceRun, action: Extract<Action, { type: 'reschedule' }>): void {
  const { state, now } = run;
  if (state.step === null || state.wait === null) return;
  run.record({ what: 'act', act: action.type });
  run.state = { ...state, wait: { ...state.wait, until: action.at } };
  run.record({ what: 'planned', step: state.step, for: action.at });
  if (state.status === 'active' && action.at <= now) run.resume({ type: 'due' });
}
