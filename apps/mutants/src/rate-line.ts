import type { Area } from './areas/areas.ts';

type Goal = Pick<Area, 'name' | 'goal'>;
type Outcomes = readonly { readonly area: string; readonly outcome: string }[];

/** `core: the tests found 27 of 30 (90.0 %, goal 88 %); 2 equivalent and 1 refused by the types left out` */
export function rateLine(area: Goal, tried: Outcomes): string {
  const { found, counted, equivalent, invalid } = tally(area, tried);
  const percent = counted === 0 ? '–' : `${((found / counted) * 100).toFixed(1)} %`;
  const left = `${equivalent} equivalent and ${invalid} refused by the types left out`;
  return `${area.name}: the tests found ${found} of ${counted} (${percent}, goal ${area.goal * 100} %); ${left}`;
}

/** Whether tests that reach the goal would find so few of a sample in less than one of a hundred samples. */
export function isBelowGoal(area: Goal, tried: Outcomes): boolean {
  const { found, counted } = tally(area, tried);
  // The binomial distribution, from none found up to this number.
  let probability = (1 - area.goal) ** counted;
  let sum = probability;
  for (let hits = 1; hits <= found; hits += 1) {
    probability *= ((counted - hits + 1) / hits) * (area.goal / (1 - area.goal));
    sum += probability;
  }
  return counted > 0 && sum < 0.01;
}

function tally({ name }: Goal, tried: Outcomes): Readonly<Record<'found' | 'counted' | 'equivalent' | 'invalid', number>> {
  const count = (...outcomes: readonly string[]): number =>
    tried.filter(({ area, outcome }) => area === name && outcomes.includes(outcome)).length;
  const found = count('killed', 'timed-out');
  return { found, counted: found + count('survived'), equivalent: count('equivalent'), invalid: count('invalid') };
}
