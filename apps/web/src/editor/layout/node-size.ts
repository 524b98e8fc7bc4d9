export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Gives a node's size on the canvas; an estimate until it was drawn. */
export type SizeOf = (id: string) => Size;

export const NODE_WIDTH = 264;
const EXIT_WIDTH = 84;

/** Many exits need room side by side. */
export function widthFor(exits: number): number {
  return Math.max(NODE_WIDTH, exits * EXIT_WIDTH);
}

export const ESTIMATED_SIZE: Size = { width: NODE_WIDTH, height: 96 };

/** Free space between a step and the next one below, and between branches side by side. */
export const GAP = { below: 88, beside: 44 };

/** Positions snap to this. */
export const GRID = 8;

export function snap(value: number): number {
  return Math.round(value / GRID) * GRID;
}
