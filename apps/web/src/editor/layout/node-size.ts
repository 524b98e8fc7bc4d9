export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A node's size on the canvas; an estimate until it is measured. */
export type SizeOf = (id: string) => Size;

export const NODE_WIDTH = 264;
const EXIT_WIDTH = 84;

/** The node width that fits all exits side by side. */
export function widthFor(exits: number): number {
  return Math.max(NODE_WIDTH, exits * EXIT_WIDTH);
}

export const ESTIMATED_SIZE: Size = { width: NODE_WIDTH, height: 96 };

/** Space between a step and the next one below, and between branches. */
export const GAP = { below: 88, beside: 44 };

/** Positions snap to this grid. */
export const GRID = 8;

export function snap(value: number): number {
  return Math.round(value / GRID) * GRID;
}
