import type { Area } from './areas.ts';

/** `core: the tests found 27 of 30 (90.0 %, goal 88 %), 2 equivalents left out` */
export function rateLine(area: Pick<Area, 'name' | 'goal'>, tried: readonly { readonly area: string; readonly outcome: string }[]): string {
  const own = tried.filter((mutant) => mutant.area === area.name);
  const counted = own.filter(({ outcome }) => outcome !== 'equivalent');
  const found = counted.filter(({ outcome }) => outcome !== 'survived').length;
  const percent = counted.length === 0 ? '–' : `${((found / counted.length) * 100).toFixed(1)} %`;
  const left = own.length - counted.length;
  return `${area.name}: the tests found ${found} of ${counted.length} (${percent}, goal ${area.goal * 100} %), ${left} equivalents left out`;
}
