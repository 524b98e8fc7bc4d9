import type { Ir } from '../model/ir.ts';
import type { StepDefinition, StepOf } from '../steps/definition/step-definition.ts';
import type { StepId } from '../model/types.ts';
import { type KnownStep, knownStep } from './known-step.ts';

const known = new WeakMap<Ir, Map<StepId, boolean>>();

/** Whether a later touch on another channel could pass a held touch. Cached per IR, because most have none. */
export function canBePassed(ir: Ir, held: StepId): boolean {
  let answers = known.get(ir);
  if (answers === undefined) known.set(ir, (answers = new Map()));
  let answer = answers.get(held);
  if (answer === undefined) answers.set(held, (answer = hasOtherChannelBehind(ir, held)));
  return answer;
}

/** The target of the first exit. */
export function behind({ exits }: StepDefinition, step: StepOf<unknown>): StepId | null {
  const exit = exits(step.config)[0]?.name;
  return exit === undefined ? null : (step.exits[exit] ?? null);
}

function hasOtherChannelBehind(ir: Ir, held: StepId): boolean {
  const first = knownStep(ir, held);
  if (first === undefined) return false;
  const channel = channelOf(first);
  const seen = new Set([held]);
  for (let id = behind(first.definition, first.step); id !== null && !seen.has(id);) {
    seen.add(id);
    const there = knownStep(ir, id);
    if (there === undefined) return false;
    const touches = channelOf(there);
    if (touches !== null && touches !== channel) return true;
    if (touches === null && !there.step.disabled && !mayBeCrossed(there)) return false;
    id = behind(there.definition, there.step);
  }
  return false;
}

function channelOf({ definition, step }: KnownStep): string | null {
  return step.disabled ? null : (definition.touch?.(step.config).channel ?? null);
}

function mayBeCrossed({ definition, step }: KnownStep): boolean {
  return definition.isPause?.(step.config) === true || (definition.family === 'action' && definition.handsOver !== true);
}
