import { withoutEarly } from './go-ahead.ts';
import type { Session } from './session.ts';
import type { Act } from '../model/signal.ts';

/** Carries out a person's act. One that means nothing now (resuming what is not paused, anything after the end) does nothing. */
export function performAct(session: Session, act: Act): void {
  const { state } = session;
  if (state.status === 'ended') return;
  if (act.type === 'pause') return pause(session, act);
  if (act.type === 'resume') return state.status === 'paused' ? resumeByPerson(session, act) : undefined;
  if (act.type === 'exit') {
    session.note({ what: 'act', act: act.type });
    return session.end(act.reason, true);
  }
  if (act.type === 'jump') return jump(session, act);
  if (state.step === null) return;
  if (act.type === 'reschedule') return reschedule(session, act);
  // At a wait or a decision there is nothing that could be sent; a history that says so would lie.
  if (act.type === 'send-now' && !session.atTouch) return;
  session.note({ what: 'act', act: act.type });
  // Whoever moves a paused lead on wants it to go on.
  resume(session, false);
  if (act.type !== 'skip-step') return session.poke({ type: 'act', act });
  session.effects.push({ type: 'withdraw', step: state.step });
  session.note({ what: 'skipped', step: state.step, why: 'by-person' });
  session.skip();
}

/** Back to active, without running anything. `keepDays` moves the planned instant by the time spent paused. */
export function resume(session: Session, keepDays: boolean): void {
  const { state, now } = session;
  if (state.status !== 'paused') return;
  const until = state.wait?.until ?? null;
  const moved = keepDays && state.wait !== null && until !== null && state.paused !== null;
  const delay = moved ? Math.max(0, now - state.paused.since) : 0;
  const wait = moved ? { ...state.wait, until: until + delay } : state.wait;
  const ahead = state.ahead === undefined ? {} : { ahead: state.ahead + delay };
  session.state = { ...state, status: 'active', paused: null, wait, ...ahead };
  if (moved && state.step !== null && wait?.until != null) session.note({ what: 'planned', step: state.step, for: wait.until });
}

function pause(session: Session, act: Extract<Act, { type: 'pause' }>): void {
  const { state, now } = session;
  session.state = { ...state, status: 'paused', paused: { since: state.paused?.since ?? now, until: act.until ?? null } };
  session.note({ what: 'act', act: act.type });
}

function resumeByPerson(session: Session, act: Extract<Act, { type: 'resume' }>): void {
  session.note({ what: 'act', act: act.type });
  resume(session, act.keepDays === true);
  catchUp(session);
}

/** After a pause: what came due or was answered meanwhile counts now. Steps are level-triggered, so running one early is harmless. */
export function catchUp(session: Session): void {
  if (session.state.step === null) session.enter(session.ir.entry, null);
  else session.poke({ type: 'due' });
}

function jump(session: Session, act: Extract<Act, { type: 'jump' }>): void {
  if (!Object.hasOwn(session.ir.steps, act.step)) return;
  session.note({ what: 'act', act: act.type });
  resume(session, false);
  if (session.state.step !== null) session.effects.push({ type: 'withdraw', step: session.state.step });
  // A person wants that step, even if it went out ahead.
  session.state = withoutEarly(session.state, act.step);
  session.enter(act.step, null);
}

function reschedule(session: Session, act: Extract<Act, { type: 'reschedule' }>): void {
  const { state, now } = session;
  if (state.step === null || state.wait === null) return;
  session.note({ what: 'act', act: act.type });
  session.state = { ...state, wait: { ...state.wait, until: act.at } };
  session.note({ what: 'planned', step: state.step, for: act.at });
  if (state.status === 'active' && act.at <= now) session.poke({ type: 'due' });
}
