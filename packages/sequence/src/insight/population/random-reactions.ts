import type { SequenceEvent } from '../../model/event.ts';
import type { Effect } from '../../model/effect.ts';
import { hashToUnit } from '../../model/hash-to-unit.ts';
import { pickWeighted } from '../../model/pick-weighted.ts';
import type { Instant } from '../../model/types.ts';
import { DAY, HOUR, MINUTE } from '../../calendar/civil.ts';
import type { CommonHappening } from './population.ts';
import type { Rates } from './rates.ts';

type HandOver = Extract<Effect, { type: 'message' | 'task' }>;

/** Random reactions of one simulated lead to one touch. The same lead always reacts the same way. */
export function reactionsTo(
  touch: HandOver,
  at: Instant,
  rates: Rates,
  outcomes: readonly string[],
  lead: string,
): readonly SequenceEvent[] {
  const { step, visit, channel } = touch;
  const lot = (what: string): number => hashToUnit(lead, step, String(visit), what);
  const events: SequenceEvent[] = [];
  const happens = (name: string, share: number, more: Partial<SequenceEvent> = {}, hours = rates.hours): boolean => {
    if (share <= 0 || lot(name) >= share) return false;
    events.push({ id: `${step}:${visit}:${name}`, name, at: at + delay(lot(`${name} when`), hours), step, visit, channel, ...more });
    return true;
  };
  if (touch.type === 'task') {
    const outcome = chosen(outcomes, rates.outcomes, lot('outcome'));
    if (happens('task-completed', rates.done, outcome === null ? {} : { outcome })) happens('replied', rates.replies);
    return events;
  }
  if (happens('bounced', rates.bounces, {}, 0.05)) return events;
  events.push({ id: `${step}:${visit}:delivered`, name: 'delivered', at: at + MINUTE, step, visit, channel });
  happens('opened', rates.opens);
  happens('clicked', rates.clicks);
  happens('replied', rates.replies);
  happens('unsubscribed', rates.unsubscribes);
  return events;
}

export function happeningsOf(happenings: readonly CommonHappening[], enrolledAt: Instant, lead: string): readonly SequenceEvent[] {
  return happenings.flatMap(({ name, share, withinDays, properties }, index): readonly SequenceEvent[] => {
    const which = String(index);
    if (hashToUnit(lead, 'happening', which) >= share) return [];
    const at = enrolledAt + Math.floor(hashToUnit(lead, 'happening when', which) * withinDays * DAY);
    return [{ id: `happening:${index}`, name, at, ...(properties === undefined ? {} : { properties }) }];
  });
}

/** Exponential delay: half of the reactions come within `hours`, three quarters within twice that. Whole minutes, so that every machine gives the same result. */
function delay(lot: number, hours: number): number {
  return MINUTE + Math.round((-Math.log2(1 - lot) * hours * HOUR) / MINUTE) * MINUTE;
}

function chosen(outcomes: readonly string[], weights: Rates['outcomes'], lot: number): string | null {
  const weighted = outcomes.map((value) => ({ value, weight: Object.hasOwn(weights, value) ? weights[value]! : 1 }));
  return pickWeighted(weighted, lot)?.value ?? null;
}
