import type { SequenceDocument } from '@touchline/sequence';
import { ESTIMATED_SIZE, type Size, type SizeOf } from './node-size.ts';

/** Subtree this zoom, step summaries are unreadable. */
export const READABLE = 0.76;
const MARGIN = { top: 56, side: 40 };

export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** The first view of a sequence: its start, fitted to the width at a readable zoom. `window` is in screen pixels. */
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

/** Margin around a fitted sequence, as a share of the window. */
const AROUND = 0.12;

/**
 * The view after tidying: the whole sequence if it is readable at that zoom, else the selected step, else the start.
 */
export function tidiedView(document: SequenceDocument, window: Size, sizeOf: SizeOf, selected?: string): View {
  const boxes = document.nodes.map(({ id, position }) => ({ id, left: position.x, top: position.y, ...sizeOf(id) }));
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const width = Math.max(...boxes.map((box) => box.left + box.width)) - left;
  const height = Math.max(...boxes.map((box) => box.top + box.height)) - top;
  const fitting = Math.min(window.width / width, window.height / height) * (1 - 2 * AROUND);
  if (fitting >= READABLE) return centered({ left, top, width, height }, window, Math.min(1, fitting));
  const own = boxes.find(({ id }) => id === selected);
  const first = firstView(document, window);
  return own === undefined ? first : centered(own, window, first.zoom);
}

function centered(box: Size & { readonly left: number; readonly top: number }, window: Size, zoom: number): View {
  return {
    x: window.width / 2 - (box.left + box.width / 2) * zoom,
    y: window.height / 2 - (box.top + box.height / 2) * zoom,
    zoom,
  };
}
