import { GAP } from './node-size.ts';

/**
 * Where an edge on its way down turns aside: just below its source, or, when it leads to where several ways meet, just above its
 * target, so that the long stretch runs in the branch's own lane.
 */
export function edgeBend(fromY: number, toY: number, meets: boolean): number {
  const middle = (fromY + toY) / 2;
  return meets ? Math.max(middle, toY - GAP.below / 2) : Math.min(middle, fromY + GAP.below / 2);
}
