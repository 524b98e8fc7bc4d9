import type { Ir } from '../model/ir.ts';
import type { Context } from '../model/context.ts';
import type { Effect } from '../model/effect.ts';
import type { SequenceEvent } from '../model/event.ts';
import { matchExitCondition } from './match-exit-condition.ts';
import { type IrFacts, irFacts } from './ir-facts.ts';
import { mergeEvent, touchOf } from './merge-event.ts';
import { nextWake } from './next-wake.ts';
import { OUT_OF_OFFICE, returnOf } from './out-of-office.ts';
import { catchUp, performAct, resume } from './perform-act.ts';
import { Session } from './session.ts';
import type { Signal } from '../model/signal.ts';
import type { EnrollmentState } from '../model/state.ts';
import { renderText } from '../text/render-text.ts';
import { treatUndelivered } from './handle-undelivered.ts';

export interface Advanced {
  readonly state: EnrollmentState;
  /** To be carried out in the transaction that stores the state, in order. */
  readonly effects: readonly Effect[];
}

/**
 * Moves one enrollment as far as a signal takes it. Pure, deterministic and total: JSON in, JSON out, and a signal that means nothing
 * now (an early timer, a second start, an act after the end) gives the same state and no effects. Throws only for bugs: a program
 * counter outside the IR, an unchecked IR, an endless cycle.
 */
export function advance(ir: Ir, state: EnrollmentState, signal: Signal, context: Context): Advanced {
  const session = new Session(ir, state, context);
  switch (signal.type) {
    case 'start':
      begin(session);
      break;
    case 'timer':
      wake(session);
      break;
    case 'event':
      hear(session, signal.event);
      break;
    case 'act':
      performAct(session, signal.act);
      break;
  }
  return { state: session.state, effects: session.effects };
}

function begin(session: Session): void {
  const { state } = session;
  if (state.status === 'active' && state.step === null) session.enter(session.ir.entry, null);
}

function wake(session: Session): void {
  const { state, now } = session;
  if (state.status === 'ended') return;
  if (state.status === 'paused') {
    const until = state.paused?.until ?? null;
    if (until === null || now < until) return;
    resume(session, false);
    catchUp(session);
  } else if (state.step === null) {
    begin(session);
  } else if (state.wait === null) {
    session.poke({ type: 'enter' });
  } else {
    const due = nextWake(state);
    if (due !== null && now >= due) session.poke({ type: 'due' });
  }
}

function hear(session: Session, heard: SequenceEvent): void {
  // A clock ahead of ours must not make things happen in the future.
  const event = heard.at > session.now ? { ...heard, at: session.now } : heard;
  const facts = irFacts(session.ir);
  const exit = matchExitCondition(event, facts);
  if (event.elsewhere !== true) learn(session, event, facts);
  const before = session.state;
  if (before.status === 'ended') return;
  if (exit !== null) {
    alertOwner(session, facts.exitAlerts.get(exit));
    return session.end(exit, true);
  }
  if (event.elsewhere === true) return;
  if (event.name === OUT_OF_OFFICE && session.ir.settings.outOfOffice !== 'ignore') pauseUntilReturn(session, event);
  else if (before.status === 'active' && before.step !== null) session.poke({ type: 'event', event });
  treatUndelivered(session, event, before);
}

/** A person takes over from here, so the owner hears of it at once. */
function alertOwner(session: Session, text: string | undefined): void {
  const { step } = session.state;
  if (text !== undefined && step !== null) session.effects.push({ type: 'alert', step, text: renderText(text, session.context.lead) });
}

function learn(session: Session, event: SequenceEvent, facts: IrFacts): void {
  const step = touchOf(session.state, event);
  session.state = mergeEvent(session.state, event, facts);
  session.note({ what: 'event', name: event.name, event: event.id, ...(step === null ? {} : { step }) });
}

/** A pause that a person made, or a longer one, stays as it is. */
function pauseUntilReturn(session: Session, event: SequenceEvent): void {
  const { state, now } = session;
  const until = returnOf(event, session.zone, now);
  if (until === null || until <= now) return;
  if (state.paused !== null && (state.paused.until === null || state.paused.until >= until)) return;
  session.state = { ...state, status: 'paused', paused: { since: state.paused?.since ?? now, until } };
}
