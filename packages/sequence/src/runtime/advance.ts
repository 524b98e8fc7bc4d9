import type { Ir } from '../model/ir.ts';
import type { Context } from '../model/context.ts';
import type { Effect } from '../model/effect.ts';
import type { SequenceEvent } from '../model/event.ts';
import { matchExitCondition } from './match-exit-condition.ts';
import { type IrFacts, irFacts } from './ir-facts.ts';
import { mergeEvent, touchOf } from './merge-event.ts';
import { nextWake } from './next-wake.ts';
import { OUT_OF_OFFICE, returnOf } from './out-of-office.ts';
import { catchUp, performAction, resume } from './perform-action.ts';
import { AdvanceRun } from './advance-run.ts';
import type { Signal } from '../model/signal.ts';
import type { EnrollmentState } from '../model/state.ts';
import { renderText } from '../text/render-text.ts';
import { handleUndelivered } from './handle-undelivered.ts';

/** Result of `advance`. */
export interface Advanced {
  readonly state: EnrollmentState;
  /** In order, carried out in the transaction that stores the state. */
  readonly effects: readonly Effect[];
}

/**
 * Advances one enrollment by a signal. Pure, deterministic and total: JSON in, JSON out. A signal without meaning
 * now (an early timer, a second start, an action after the end) gives the same state and no effects. @throws Error only for bugs: a program
 * counter outside the IR, an unchecked IR, an endless cycle.
 */
export function advance(ir: Ir, state: EnrollmentState, signal: Signal, context: Context): Advanced {
  const run = new AdvanceRun(ir, state, context);
  switch (signal.type) {
    case 'start':
      begin(run);
      break;
    case 'timer':
      wake(run);
      break;
    case 'event':
      handleEvent(run, signal.event);
      break;
    case 'act':
      performAction(run, signal.act);
      break;
  }
  return { state: run.state, effects: run.effects };
}

function begin(run: AdvanceRun): void {
  const { state } = run;
  if (state.status === 'active' && state.step === null) run.moveTo(run.ir.entry, null);
}

function wake(run: AdvanceRun): void {
  const { state, now } = run;
  if (state.status === 'ended') return;
  if (state.status === 'paused') {
    const until = state.paused?.until ?? null;
    if (until === null || now < until) return;
    resume(run, false);
    catchUp(run);
  } else if (state.step === null) {
    begin(run);
  } else if (state.wait === null) {
    run.resume({ type: 'enter' });
  } else {
    const due = nextWake(state);
    if (due !== null && now >= due) run.resume({ type: 'due' });
  }
}

function handleEvent(run: AdvanceRun, received: SequenceEvent): void {
  // A reporter's clock that is ahead must not put events in the future.
  const event = received.at > run.now ? { ...received, at: run.now } : received;
  const facts = irFacts(run.ir);
  const exit = matchExitCondition(event, facts);
  if (event.elsewhere !== true) recordEvent(run, event, facts);
  const before = run.state;
  if (before.status === 'ended') return;
  if (exit !== null) {
    alertOwner(run, facts.exitAlerts.get(exit));
    return run.end(exit, true);
  }
  if (event.elsewhere === true) return;
  if (event.name === OUT_OF_OFFICE && run.ir.settings.outOfOffice !== 'ignore') pauseUntilReturn(run, event);
  else if (before.status === 'active' && before.step !== null) run.resume({ type: 'event', event });
  handleUndelivered(run, event, before);
}

/** A person takes over from here, so the owner gets an alert at once. */
function alertOwner(run: AdvanceRun, text: string | undefined): void {
  const { step } = run.state;
  if (text !== undefined && step !== null) run.effects.push({ type: 'alert', step, text: renderText(text, run.context.lead) });
}

function recordEvent(run: AdvanceRun, event: SequenceEvent, facts: IrFacts): void {
  const step = touchOf(run.state, event);
  run.state = mergeEvent(run.state, event, facts);
  run.record({ what: 'event', name: event.name, event: event.id, ...(step === null ? {} : { step }) });
}

/** A pause by a person, and a longer pause, stay unchanged. */
function pauseUntilReturn(run: AdvanceRun, event: SequenceEvent): void {
  const { state, now } = run;
  const until = returnOf(event, run.zone, now);
  if (until === null || until <= now) return;
  if (state.paused !== null && (state.paused.until === null || state.paused.until >= until)) return;
  run.state = { ...state, status: 'paused', paused: { since: state.paused?.since ?? now, until } };
}
