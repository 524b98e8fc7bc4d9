import type { SequenceDocument } from '../../model/document.ts';
import type { StepId } from '../../model/types.ts';
import { readCadence } from '../coach/cadence.ts';
import { cyclicSteps } from './cyclic-steps.ts';
import { paceOf, withPace } from '../coach/node-pace.ts';
import { scaledDays } from './scale.ts';
import { lengthOf, movesNeeded } from './violations.ts';
import type { Move } from './violations.ts';

/** A step whose days changed, as its configuration counts them. */
export interface RetimedStep {
  readonly id: StepId;
  readonly before: number;
  readonly after: number;
}

/** `days-apart`: waits keep a number of days from an earlier touch, independent of their day. */
export type Held = Move['why'] | 'days-apart';

/** The retimed document, or why it cannot be retimed. */
export type Retimed =
  | {
      readonly ok: true;
      readonly document: SequenceDocument;
      /** Days from enrolling to the last touch, on the longest path. */
      readonly before: number;
      /** More than requested if limits or the order of touches leave no room. */
      readonly after: number;
      readonly steps: readonly RetimedStep[];
      /** Why it takes longer than requested, each reason once. */
      readonly held: readonly Held[];
    }
  | { readonly ok: false; readonly reason: 'no-touches' | 'no-days' | 'invalid-days' };

/** Days from enrolling to the last touch, on the longest path. */
export type LengthInDays = { readonly ok: true; readonly days: number } | { readonly ok: false; readonly reason: 'no-touches' | 'no-days' };

/**
 * Stretches or compresses a cadence so that its last touch falls on a given day. Times of day, weekdays, limits in hours and the order
 * of steps stay. If days would be too close for the limits (48 h between emails, one SMS a day) or a time of day would have passed
 * already, later touches move by a day. Loops (a monthly nurture) keep their pace.
 */
export function retime(document: SequenceDocument, days: number): Retimed {
  if (!Number.isInteger(days) || days < 1 || days > 1_000) return { ok: false, reason: 'invalid-days' };
  const measured = measure(document);
  if (!measured.ok) return measured;
  const { cadence: original, cyclic, days: before } = measured;

  const paces = scaledDays(original, cyclic, days / before);
  let retimed = withPaces(document, paces);
  const held = new Set<Move['why']>();
  let cadence = readCadence(retimed, false);
  const added = new Map<StepId, number>();
  for (let moves = movesNeeded(cadence, original, paces, added); moves.length > 0; moves = movesNeeded(cadence, original, paces, added)) {
    for (const { id, why } of moves) {
      held.add(why);
      added.set(id, (added.get(id) ?? 0) + 1);
      paces.set(id, paces.get(id)! + 1);
    }
    retimed = withPaces(document, paces);
    cadence = readCadence(retimed, false);
  }
  const after = lengthOf(cadence, cyclic);
  return {
    ok: true,
    document: retimed,
    before,
    after,
    steps: changes(document, retimed),
    held: after <= days ? [] : held.size > 0 ? [...held] : ['days-apart'],
  };
}

/** Days from enrolling to the last touch on the longest path, or the reason why there is no such figure. */
export function lengthInDays(document: SequenceDocument): LengthInDays {
  const measured = measure(document);
  return measured.ok ? { ok: true, days: measured.days } : measured;
}

function measure(document: SequenceDocument) {
  const cadence = readCadence(document, false);
  if (cadence.touches.length === 0) return { ok: false, reason: 'no-touches' } as const;
  const cyclic = cyclicSteps(cadence);
  const days = lengthOf(cadence, cyclic);
  return days === 0 ? ({ ok: false, reason: 'no-days' } as const) : ({ ok: true, cadence, cyclic, days } as const);
}

function withPaces(document: SequenceDocument, paces: ReadonlyMap<StepId, number>): SequenceDocument {
  return { ...document, nodes: document.nodes.map((node) => (paces.has(node.id) ? withPace(node, paces.get(node.id)!) : node)) };
}

function changes(before: SequenceDocument, after: SequenceDocument): readonly RetimedStep[] {
  return before.nodes.flatMap((node, index) => {
    const [old, now] = [paceOf(node)?.days, paceOf(after.nodes[index]!)?.days];
    return old === undefined || now === undefined || old === now ? [] : [{ id: node.id, before: old, after: now }];
  });
}
