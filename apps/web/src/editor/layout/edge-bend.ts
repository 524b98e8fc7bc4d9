import { GAP } from './node-size.ts';

/**
 * The y position of the bend of a downward edge: just below its source, or, for a merge point, just above its target, so that the long
 * segment runs in the branch's own lane.
 */
export function edgeBend(fromY: number, toY: number, meets: boolean): number {
  const middle = (fromY + toY) / 2;
  return meets ? Math.max(middle, toY - GAP.below / 2) : Math.min(middle, fromY + GAP.below / 2);
}
