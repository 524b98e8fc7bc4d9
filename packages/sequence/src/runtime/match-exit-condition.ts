import type { Ir } from '../model/ir.ts';
import { eventDefinition, knownEvent, type KnownEvent, REACHED_BY_PHONE } from '../model/events.ts';
import { isSoftBounce } from '../model/soft-bounce.ts';
import type { SequenceEvent } from '../model/event.ts';
import { type IrFacts, irFacts } from './ir-facts.ts';

type Facts = Pick<IrFacts, 'exitConditions' | 'reached'>;

/** The exit condition that an event matches; null: none. */
export function matchExitCondition(event: SequenceEvent, { exitConditions, reached }: Facts): string | null {
  // After a soft bounce (such as a full mailbox) the lead stays reachable, so the policy of the step applies and the enrollment does not end.
  if (event.name === BOUNCED && isSoftBounce(event.properties)) return null;
  return namesOf(event, { reached }).find((name) => exitConditions.has(name)) ?? null;
}

/** The names of an event: its own, that of the known event, and those that follow from it or from its details (`positive-reply`). */
export function namesOf(event: SequenceEvent, { reached }: Pick<Facts, 'reached'>): readonly string[] {
  const { name } = event;
  const names = [name, knownEvent(name), eventDefinition(name)?.implies, impliedName(event, reached)];
  return [...new Set(names.filter((one) => typeof one === 'string'))];
}

/** Whether an event ends enrollments of the sequence. */
export function endsOn(ir: Ir, event: SequenceEvent): boolean {
  return matchExitCondition(event, irFacts(ir)) !== null;
}

/** Whether the outcome of a task counts as a conversation, according to its step. */
export function reachesLead(ir: Ir, event: Pick<SequenceEvent, 'name' | 'step' | 'outcome'>): boolean {
  return reachedLead(event, irFacts(ir).reached);
}

function reachedLead({ name, step, outcome }: Pick<SequenceEvent, 'name' | 'step' | 'outcome'>, reached: IrFacts['reached']): boolean {
  return name === TASK_COMPLETED && step !== undefined && outcome !== undefined && reached.get(step)?.includes(outcome) === true;
}

const BOUNCED = 'bounced' satisfies KnownEvent;
const TASK_COMPLETED = 'task-completed' satisfies KnownEvent;

/** A reply that is classified as positive or negative is a separate event, for sequences that end only on that. */
function impliedName(event: SequenceEvent, reached: IrFacts['reached']): string | null {
  if (reachedLead(event, reached)) return REACHED_BY_PHONE;
  const { name, properties } = event;
  const sentiment = properties?.['sentiment'];
  return name === 'replied' && (sentiment === 'positive' || sentiment === 'negative') ? `${sentiment}-reply` : null;
}
