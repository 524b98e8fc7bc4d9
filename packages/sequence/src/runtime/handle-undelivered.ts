import { eventDefinition } from '../model/events.ts';
import { stepDefinition } from '../steps/registry.ts';
import type { TouchFacts } from '../steps/definition/step-definition.ts';
import { UNREACHABLE } from '../steps/definition/exits.ts';
import type { SequenceEvent } from '../model/event.ts';
import { isEarly } from './go-ahead.ts';
import type { AdvanceRun } from './advance-run.ts';
import type { EnrollmentState, TouchRecord } from '../model/state.ts';

/**
 * An undelivered touch is handled like a touch for an unreachable lead, by the policy of its step: skipped,
 * turned into a task, or left by the side exit. The lead takes that exit only while the touch is the last one and
 * no step handled the event. A lead that moved on since stays on its path.
 *
 * @param before the state when the event came
 */
export function handleUndelivered(run: AdvanceRun, event: SequenceEvent, before: EnrollmentState): void {
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

/** The touch went out ahead of the lead, so the exit applies when the lead enters it. */
function leaveLater(run: AdvanceRun, id: string): void {
  run.state = { ...run.state, early: { ...run.state.early, [id]: { exit: UNREACHABLE.name } } };
}

function leave(run: AdvanceRun, id: string): void {
  const exits = run.ir.steps[id]?.exits;
  if (exits !== undefined && Object.hasOwn(exits, UNREACHABLE.name)) run.moveTo(exits[UNREACHABLE.name] ?? null, UNREACHABLE.name);
}
