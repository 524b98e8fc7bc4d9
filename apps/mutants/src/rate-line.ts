import type { Area } from './areas/areas.ts';

/** `core: the tests found 27 of 30 (90.0 %, goal 88 %); 2 equivalent and 1 refused by the types left out` */
export function rateLine(area: Pick<Area, 'name' | 'goal'>, tried: readonly { readonly area: string; readonly outcome: string }[]): string {
  const own = tried.filter((mutant) => mutant.area === area.name);
  const count = (...outcomes: readonly string[]): number => own.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const found = count('killed', 'timed-out');
  const counted = found + count('survived');
  const percent = counted === 0 ? '–' : `${((found / counted) * 100).toFixed(1)} %`;
  const left = `${count('equivalent')} equivalent and ${count('invalid')} refused by the types left out`;
  return `${area.name}: the tests found ${found} of ${counted} (${percent}, goal ${area.goal * 100} %); ${left}`;
}
