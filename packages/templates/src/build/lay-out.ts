import type { Part } from './part.ts';

const NODE_WIDTH = 280;
/** From the left edge of a node to that of its neighbour. */
const COLUMN = 340;
/** From the top of a node to that of the next. */
const ROW = 180;

export interface Position {
  readonly x: number;
  readonly y: number;
}

/**
 * Top to bottom, branches side by side below the step that they leave, centred. Written cadences are trees whose branches run together
 * again, so no general graph layout is needed.
 */
export function layOut(parts: readonly Part[]): ReadonlyMap<string, Position> {
  const positions = new Map<string, Position>();
  place(parts, 0, 0, positions);
  return positions;
}

/** Gives the row after the last one used. */
function place(parts: readonly Part[], centre: number, row: number, positions: Map<string, Position>): number {
  let next = row;
  for (const part of parts) {
    if (!('kind' in part)) continue;
    positions.set(part.id, { x: Math.round(centre - NODE_WIDTH / 2), y: next * ROW });
    next += 1;
    const branches = Object.values(part.branches ?? {});
    if (branches.length === 0) continue;
    const total = branches.reduce((sum, branch) => sum + columns(branch), 0);
    let left = centre - (total * COLUMN) / 2;
    let bottom = next;
    for (const branch of branches) {
      const width = columns(branch) * COLUMN;
      bottom = Math.max(bottom, place(branch, left + width / 2, next, positions));
      left += width;
    }
    next = bottom;
  }
  return next;
}

/** How many nodes stand side by side at the widest place. */
function columns(parts: readonly Part[]): number {
  return parts.reduce((widest, part) => {
    const branches = 'kind' in part ? Object.values(part.branches ?? {}) : [];
    return Math.max(
      widest,
      branches.reduce((sum, branch) => sum + columns(branch), 0),
    );
  }, 1);
}
