import type { Ir } from '../ir/ir.ts';
import type { SequenceEvent } from './event.ts';
import { irFacts } from './ir-facts.ts';

/** The exit condition that an event meets; null where it meets none. */
export function exitOf(event: SequenceEvent, conditions: ReadonlySet<string>): string | null {
  if (conditions.has(event.name)) return event.name;
  const implied = impliedName(event);
  return implied !== null && conditions.has(implied) ? implied : null;
}

/** Whether an event ends whoever is in the sequence. */
export function endsOn(ir: Ir, event: SequenceEvent): boolean {
  return exitOf(event, irFacts(ir).exitConditions) !== null;
}

/** A reply that was read and found to be positive (or not) is an event of its own for whoever ends on that only. */
function impliedName({ name, properties }: SequenceEvent): string | null {
  const sentiment = properties?.['sentiment'];
  return name === 'replied' && (sentiment === 'positive' || sentiment === 'negative') ? `${sentiment}-reply` : null;
}
