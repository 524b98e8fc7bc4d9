import type { Size } from './node-size.ts';

export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

/** An alignment line at coordinate `at`, vertical or horizontal. */
export interface HelperLine {
  readonly upright: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Aligned {
  /** The aligned position of the box. */
  readonly x: number;
  readonly y: number;
  readonly lines: readonly HelperLine[];
}

/** A box this close snaps to the line: a little more than one grid unit. */
const REACH = 9;

/** Boxes farther away than this are ignored. */
const NEAR = 1_400;

/** Snaps a dragged box to the edges and centers of others, with at most one line per direction. */
export function helperLines(box: Box, others: readonly Box[]): Aligned {
  const near = others.filter((other) => Math.abs(other.x - box.x) < NEAR && Math.abs(other.y - box.y) < NEAR);
  const across = closest(box.x, box.width, near, (other) => [other.x, other.width]);
  const down = closest(box.y, box.height, near, (other) => [other.y, other.height]);
  const x = box.x + (across?.shift ?? 0);
  const y = box.y + (down?.shift ?? 0);
  const lines: HelperLine[] = [];
  if (across) lines.push({ upright: true, at: across.at, ...span(y, box.height, across.other.y, across.other.height) });
  if (down) lines.push({ upright: false, at: down.at, ...span(x, box.width, down.other.x, down.other.width) });
  return { x, y, lines };
}

interface Match {
  readonly shift: number;
  readonly at: number;
  readonly other: Box;
}

function closest(start: number, length: number, others: readonly Box[], range: (other: Box) => readonly [number, number]): Match | null {
  let best: Match | null = null;
  for (const other of others) {
    const [otherStart, otherLength] = range(other);
    // Centers first: of two equally close lines, the center line fits a sequence better.
    for (const part of [0.5, 0, 1]) {
      const at = otherStart + otherLength * part;
      const shift = at - (start + length * part);
      if (Math.abs(shift) <= REACH && (best === null || Math.abs(shift) < Math.abs(best.shift))) best = { shift, at, other };
    }
  }
  return best;
}

function span(start: number, length: number, otherStart: number, otherLength: number): { readonly from: number; readonly to: number } {
  return { from: Math.min(start, otherStart), to: Math.max(start + length, otherStart + otherLength) };
}
