import { withoutEarly } from './go-ahead.ts';
import type { AdvanceRun } from './advance-run.ts';
import type { Act } from '../model/signal.ts';

/** Carries out an action of a person. An action without meaning now (resume without a pause, anything after the end) has no effect. */
export function performAct(run: AdvanceRun, act: Act): void {
  const { state } = run;
  if (state.status === 'ended') return;
  if (act.type === 'pause') return pause(run, act);
  if (act.type === 'resume') return state.status === 'paused' ? resumeByPerson(run, act) : undefined;
  if (act.type === 'exit') {
    run.record({ what: 'act', act: act.type });
    return run.end(act.reason, true);
  }
  if (act.type === 'jump') return jump(run, act);
  if (state.step === null) return;
  if (act.type === 'reschedule') return reschedule(run, act);
  // A wait or a decision has nothing to send, so the history must not say that it was sent.
  if (act.type === 'send-now' && !run.atTouch) return;
  run.record({ what: 'act', act: act.type });
  // A person who advances a paused lead wants it to resume.
  resume(run, false);
  if (act.type !== 'skip-step') return run.resume({ type: 'act', act });
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

function pause(run: AdvanceRun, act: Extract<Act, { type: 'pause' }>): void {
  const { state, now } = run;
  run.state = { ...state, status: 'paused', paused: { since: state.paused?.since ?? now, until: act.until ?? null } };
  run.record({ what: 'act', act: act.type });
}

function resumeByPerson(run: AdvanceRun, act: Extract<Act, { type: 'resume' }>): void {
  run.record({ what: 'act', act: act.type });
  resume(run, act.keepDays === true);
  catchUp(run);
}

/** Runs the current step after a pause, because it may be due or an event may have come. Steps are level-triggered, so an early run is harmless. */
export function catchUp(run: AdvanceRun): void {
  if (run.state.step === null) run.moveTo(run.ir.entry, null);
  else run.resume({ type: 'due' });
}

function jump(run: AdvanceRun, act: Extract<Act, { type: 'jump' }>): void {
  if (!Object.hasOwn(run.ir.steps, act.step)) return;
  run.record({ what: 'act', act: act.type });
  resume(run, false);
  if (run.state.step !== null) run.effects.push({ type: 'withdraw', step: run.state.step });
  // The person wants that step, even if it went out ahead.
  run.state = withoutEarly(run.state, act.step);
  run.moveTo(act.step, null);
}

function reschedule(run: AdvanceRun, act: Extract<Act, { type: 'reschedule' }>): void {
  const { state, now } = run;
  if (state.step === null || state.wait === null) return;
  run.record({ what: 'act', act: act.type });
  run.state = { ...state, wait: { ...state.wait, until: act.at } };
  run.record({ what: 'planned', step: state.step, for: act.at });
  if (state.status === 'active' && act.at <= now) run.resume({ type: 'due' });
}
