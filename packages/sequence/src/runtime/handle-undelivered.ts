import { eventDefinition } from '../model/events.ts';
import { stepDefinition } from '../steps/registry.ts';
import type { TouchFacts } from '../steps/definition/step-definition.ts';
import { UNREACHABLE } from '../steps/definition/exits.ts';
import type { SequenceEvent } from '../model/event.ts';
import { isEarly } from './go-ahead.ts';
import type { AdvanceRun } from './advance-run.ts';
import type { EnrollmentState, TouchRecord } from '../model/state.ts';

/**
 * A touch that could not be delivered is treated as one for a lead who lacks the channel, by the policy of its step: left at that,
 * made a task for a person, or a reason to leave by the side exit. That exit is taken only while the touch is the last one and
 * nothing that is drawn for the event moved the lead: who went on since stays on the way.
 *
 * @param before the state when the event came
 */
export function treatUndelivered(run: AdvanceRun, event: SequenceEvent, before: EnrollmentState): void {
  if (eventDefinition(event.name)?.undelivered !== true || run.state.status === 'ended') return;
  const record = touchOf(before, event);
  const id = event.step;
  if (record === null || id === undefined) return;
  switch (policyOf(run, id)) {
    case 'task': {
      const { channel, variant, visit } = record;
      run.effects.push({ type: 'task', step: id, visit, channel, dueAt: run.now, variant });
      run.record({ what: 'task', step: id, visit, channel });
      return;
    }
    case 'exit':
      if (isEarly(run.state, id)) return leaveLater(run, id);
      if (run.state.status === 'active' && before.lastTouch === id && isWhereItWas(run.state, before)) leave(run, id);
  }
}

function touchOf({ touches }: EnrollmentState, { step, visit }: SequenceEvent): TouchRecord | null {
  const record = step !== undefined && Object.hasOwn(touches, step) ? touches[step] : undefined;
  return record === undefined || record.visit !== visit ? null : record;
}

function policyOf({ ir }: AdvanceRun, id: string): TouchFacts['unreachable'] | null {
  const step = Object.hasOwn(ir.steps, id) ? ir.steps[id] : undefined;
  return step === undefined ? null : (stepDefinition(step.kind)?.touch?.(step.config).unreachable ?? null);
}

function isWhereItWas(state: EnrollmentState, before: EnrollmentState): boolean {
  return state.step !== null && state.step === before.step && state.visit === before.visit;
}

/** It went out ahead of where the lead is: the exit is for when the lead comes to it. */
function leaveLater(run: AdvanceRun, id: string): void {
  run.state = { ...run.state, early: { ...run.state.early, [id]: { exit: UNREACHABLE.name } } };
}

function leave(run: AdvanceRun, id: string): void {
  const exits = run.ir.steps[id]?.exits;
  if (exits !== undefined && Object.hasOwn(exits, UNREACHABLE.name)) run.moveTo(exits[UNREACHABLE.name] ?? null, UNREACHABLE.name);
}
