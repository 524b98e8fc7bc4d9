import type { SequenceDocument } from '@touchline/sequence';
import { exitsOf, nodesById } from '../state/lookups.ts';
import { ESTIMATED_SIZE, widthFor } from './node-size.ts';

/** Between the outermost step and the first lane, and from lane to lane. */
const GAP = { first: 36, next: 16 };

/**
 * For each edge that leads back up: where its long stretch runs, beside everything it passes. Keyed `from exit`. Edges leave on the side
 * where their exit is.
 */
export function loopLanes(document: SequenceDocument): ReadonlyMap<string, number> {
  const byId = nodesById(document);
  const lanes = new Map<string, number>();
  const taken = { left: 0, right: 0 };
  for (const { from, exit, to } of document.edges) {
    const [source, target] = [byId.get(from), byId.get(to)];
    if (!source || !target || target.position.y > source.position.y) continue;
    const passed = document.nodes.filter(
      ({ position }) =>
        position.y + ESTIMATED_SIZE.height >= target.position.y && position.y <= source.position.y + ESTIMATED_SIZE.height * 2,
    );
    const exits = exitsOf(source);
    const left = exits.findIndex(({ name }) => name === exit) < (exits.length - 1) / 2;
    const side = left ? 'left' : 'right';
    const away = GAP.first + taken[side]++ * GAP.next;
    const edge = left
      ? Math.min(...passed.map((node) => node.position.x)) - away
      : Math.max(...passed.map((node) => node.position.x + widthFor(exitsOf(node).length))) + away;
    lanes.set(`${from} ${exit}`, edge);
  }
  return lanes;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Down, aside, up the lane, and in from above, with round corners. */
export function loopPath(from: Point, to: Point, lane: number): { readonly path: string; readonly middle: Point } {
  const [below, above] = [from.y + 26, to.y - 30];
  const points = [from, { x: from.x, y: below }, { x: lane, y: below }, { x: lane, y: above }, { x: to.x, y: above }, to];
  return { path: rounded(points, 14), middle: { x: lane, y: (below + above) / 2 } };
}

function rounded(points: readonly Point[], radius: number): string {
  const [first] = points;
  const parts = [`M ${first!.x} ${first!.y}`];
  for (let index = 1; index < points.length - 1; index++) {
    const [before, corner, after] = [points[index - 1]!, points[index]!, points[index + 1]!];
    const reach = Math.min(radius, distance(before, corner) / 2, distance(corner, after) / 2);
    const [start, end] = [towards(corner, before, reach), towards(corner, after, reach)];
    parts.push(`L ${start.x} ${start.y} Q ${corner.x} ${corner.y} ${end.x} ${end.y}`);
  }
  const last = points.at(-1)!;
  return `${parts.join(' ')} L ${last.x} ${last.y}`;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function towards(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) * length) / whole, y: from.y + ((to.y - from.y) * length) / whole };
}
