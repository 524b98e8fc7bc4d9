import type { Ir } from '../model/ir.ts';
import { type KnownEvent, REACHED_BY_PHONE } from '../model/events.ts';
import { isSoftBounce } from '../model/soft-bounce.ts';
import type { SequenceEvent } from '../model/event.ts';
import { type IrFacts, irFacts } from './ir-facts.ts';

type Facts = Pick<IrFacts, 'exitConditions' | 'reached'>;

/** The exit condition that an event meets; null where it meets none. */
export function matchExitCondition(event: SequenceEvent, { exitConditions, reached }: Facts): string | null {
  // A full mailbox, say: the lead stays reachable, so the touch takes the policy of its step and nothing ends.
  if (event.name === BOUNCED && isSoftBounce(event.properties)) return null;
  if (exitConditions.has(event.name)) return event.name;
  const implied = impliedName(event, reached);
  return implied !== null && exitConditions.has(implied) ? implied : null;
}

/** Names under which an event happens: its own, and the one that its details add (`positive-reply`). */
export function namesOf(event: SequenceEvent, { reached }: Pick<Facts, 'reached'>): readonly string[] {
  const implied = impliedName(event, reached);
  return implied === null ? [event.name] : [event.name, implied];
}

/** Whether an event ends whoever is in the sequence. */
export function endsOn(ir: Ir, event: SequenceEvent): boolean {
  return matchExitCondition(event, irFacts(ir)) !== null;
}

/** Whether the outcome of a task means a conversation with the lead, by what its step declares. */
export function reachesLead(ir: Ir, event: Pick<SequenceEvent, 'name' | 'step' | 'outcome'>): boolean {
  return reachedLead(event, irFacts(ir).reached);
}

function reachedLead({ name, step, outcome }: Pick<SequenceEvent, 'name' | 'step' | 'outcome'>, reached: IrFacts['reached']): boolean {
  return name === TASK_COMPLETED && step !== undefined && outcome !== undefined && reached.get(step)?.includes(outcome) === true;
}

const BOUNCED = 'bounced' satisfies KnownEvent;
const TASK_COMPLETED = 'task-completed' satisfies KnownEvent;

/** A reply that was read and found to be positive (or not) is an event of its own for whoever ends on that only. */
function impliedName(event: SequenceEvent, reached: IrFacts['reached']): string | null {
  if (reachedLead(event, reached)) return REACHED_BY_PHONE;
  const { name, properties } = event;
  const sentiment = properties?.['sentiment'];
  return name === 'replied' && (sentiment === 'positive' || sentiment === 'negative') ? `${sentiment}-reply` : null;
}
