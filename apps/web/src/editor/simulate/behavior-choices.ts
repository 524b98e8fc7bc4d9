import type { Behavior, Ir } from '@touchline/sequence';
import { stepDefinition } from '@touchline/sequence';

/** A behavior of a simulated lead. */
export interface BehaviorChoice {
  readonly value: string;
  readonly label: string;
  readonly of: (ir: Ir) => Behavior;
}

/** Minutes after a touch. */
const OPENS = 45;

export const BEHAVIOR_CHOICES: readonly BehaviorChoice[] = [
  { value: 'silent', label: 'Does nothing', of: () => ({}) },
  { value: 'opens', label: 'Opens everything', of: () => ({ always: { opens: OPENS } }) },
  { value: 'clicks', label: 'Opens and clicks everything', of: () => ({ always: { opens: OPENS, clicks: OPENS + 2 } }) },
  {
    value: 'answers-phone',
    label: 'Answers the phone',
    of: () => ({ always: { opens: OPENS, done: { after: 60, outcome: 'connected' } } }),
  },
  { value: 'replies-first', label: 'Replies to the first message', of: (ir) => reply(ir, 0) },
  { value: 'replies-third', label: 'Replies to the third message', of: (ir) => reply(ir, 2) },
  {
    value: 'unsubscribes',
    label: 'Unsubscribes from the second message',
    of: (ir) => at(ir, 1, { opens: OPENS, unsubscribes: OPENS + 1 }),
  },
  { value: 'bounces', label: 'Bounces', of: () => ({ always: { bounces: 1 } }) },
];

function reply(ir: Ir, index: number): Behavior {
  return at(ir, index, { opens: OPENS, replies: OPENS + 30 });
}

function at(ir: Ir, index: number, reaction: NonNullable<Behavior['always']>): Behavior {
  const step = messagesInOrder(ir)[index];
  return step === undefined ? {} : { always: { opens: OPENS }, touches: { [step]: reaction } };
}

/** Automatically sent touches, in order along the first exits. */
export function messagesInOrder(ir: Ir): readonly string[] {
  const seen = new Set<string>();
  const queue: string[] = [ir.entry];
  const found: string[] = [];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    const step = ir.steps[id];
    if (step === undefined || seen.has(id)) continue;
    seen.add(id);
    const touch = stepDefinition(step.kind)?.touch?.(step.config);
    if (touch && !touch.manual) found.push(id);
    queue.push(...Object.values(step.exits).filter((to) => to !== null));
  }
  return found;
}
