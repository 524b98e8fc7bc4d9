import type { SequenceDocument } from '@touchline/sequence';
import { ESTIMATED_SIZE, type Size } from './node-size.ts';

/** Below this a step's sentence cannot be read. */
const READABLE = 0.62;
const MARGIN = { top: 56, side: 40 };

export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** What an opened sequence shows: its beginning, as wide as it fits but never too small to read. `window` is in pixels of the screen. */
export function firstView(document: SequenceDocument, window: Size): View {
  const left = Math.min(...document.nodes.map((node) => node.position.x));
  const right = Math.max(...document.nodes.map((node) => node.position.x + ESTIMATED_SIZE.width));
  const top = document.nodes.toSorted((a, b) => a.position.y - b.position.y)[0];
  if (top === undefined) return { x: window.width / 2, y: MARGIN.top, zoom: 1 };
  const zoom = Math.min(1, Math.max(READABLE, (window.width - 2 * MARGIN.side) / (right - left)));
  const fits = (right - left) * zoom <= window.width - 2 * MARGIN.side;
  const middle = fits ? (left + right) / 2 : top.position.x + ESTIMATED_SIZE.width / 2;
  return { x: window.width / 2 - middle * zoom, y: MARGIN.top - top.position.y * zoom, zoom };
}
