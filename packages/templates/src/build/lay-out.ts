import type { Part } from './part.ts';

const NODE_WIDTH = 280;
/** Horizontal distance between the left edges of adjacent nodes, in pixels. */
const COLUMN = 340;
/** Vertical distance between the tops of consecutive nodes, in pixels. */
const ROW = 180;

export interface Position {
  readonly x: number;
  readonly y: number;
}

/**
 * Lays nodes out from top to bottom, with branches side by side, centered below their step. Cadences are trees whose branches merge
 * again, so they need no general graph layout.
 */
export function layOut(parts: readonly Part[]): ReadonlyMap<string, Position> {
  const positions = new Map<string, Position>();
  place(parts, 0, 0, positions);
  return positions;
}

/** @returns the row after the last used one */
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

/** Maximum number of nodes side by side. */
function columns(parts: readonly Part[]): number {
  return parts.reduce((widest, part) => {
    const branches = 'kind' in part ? Object.values(part.branches ?? {}) : [];
    return Math.max(
      widest,
      branches.reduce((sum, branch) => sum + columns(branch), 0),
    );
  }, 1);
}
