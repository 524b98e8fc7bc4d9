import { FIRST_LINE_WRITTEN } from '../../runtime/first-lines.ts';
import type { Effect } from '../../model/effect.ts';
import type { SequenceEvent } from '../../model/event.ts';
import type { Instant } from '../../model/types.ts';
import { HOUR } from '../../calendar/civil.ts';

/** A simulated rep writes an opening line within an hour, for every lead. */
export function writeFirstLine(
  { step, visit }: Pick<Extract<Effect, { type: 'first-line' }>, 'step' | 'visit'>,
  askedAt: Instant,
): SequenceEvent {
  return { id: `${step}:${visit}:${FIRST_LINE_WRITTEN}`, name: FIRST_LINE_WRITTEN, at: askedAt + HOUR, step, visit };
}
