import { exitsOf, nodesById, type SequenceDocument, type SequenceNode } from '@touchline/sequence';
import { ESTIMATED_SIZE, widthFor } from './node-size.ts';

/** Gaps between the outermost step and the first lane, between lanes, and between a step and a passing edge. */
const GAP = { first: 36, next: 16, passing: 22 };

type Edge = SequenceDocument['edges'][number];

/**
 * The x position of the long segment of each edge that cannot run straight, keyed `from exit`. Back edges run next to all steps they
 * pass, on the side of their exit. Downward edges that a step blocks take the nearest gap.
 */
export function edgeLanes(document: SequenceDocument): ReadonlyMap<string, number> {
  const byId = nodesById(document);
  const entries = new Map<string, number>();
  for (const { to } of document.edges) entries.set(to, (entries.get(to) ?? 0) + 1);
  const lanes = new Map<string, number>();
  const taken = { left: 0, right: 0 };
  for (const edge of document.edges) {
    const [source, target] = [byId.get(edge.from), byId.get(edge.to)];
    if (!source || !target) continue;
    const key = `${edge.from} ${edge.exit}`;
    if (target.position.y > source.position.y) {
      const lane = gapFor(document, edge, source, target, (entries.get(edge.to) ?? 0) > 1);
      if (lane !== null) lanes.set(key, lane);
    } else {
      const side = exitPosition(source, edge.exit) < 0.5 ? 'left' : 'right';
      lanes.set(key, beside(document, source, target, side, GAP.first + taken[side]++ * GAP.next));
    }
  }
  return lanes;
}

function beside(document: SequenceDocument, source: SequenceNode, target: SequenceNode, side: 'left' | 'right', away: number): number {
  const passed = between(document, target.position.y - ESTIMATED_SIZE.height, source.position.y + ESTIMATED_SIZE.height * 2);
  return side === 'left' ? Math.min(...passed.map((node) => node.position.x)) - away : Math.max(...passed.map(rightOf)) + away;
}

/** Null when no step is in the way. */
function gapFor(document: SequenceDocument, { exit }: Edge, source: SequenceNode, target: SequenceNode, meets: boolean): number | null {
  const port = source.position.x + exitPosition(source, exit) * (rightOf(source) - source.position.x);
  const straight = meets ? port : (target.position.x + rightOf(target)) / 2;
  const inTheWay = between(document, source.position.y + ESTIMATED_SIZE.height, target.position.y - ESTIMATED_SIZE.height).filter(
    (node) => node !== source && node !== target,
  );
  const free = (x: number) => inTheWay.every((node) => x < node.position.x - GAP.passing / 2 || x > rightOf(node) + GAP.passing / 2);
  if (free(straight)) return null;
  const gaps = inTheWay.flatMap((node) => [node.position.x - GAP.passing, rightOf(node) + GAP.passing]).filter(free);
  return gaps.toSorted((a, b) => Math.abs(a - port) - Math.abs(b - port))[0] ?? null;
}

/** Steps whose top edge is between two heights. */
function between({ nodes }: SequenceDocument, top: number, bottom: number): readonly SequenceNode[] {
  return nodes.filter(({ position }) => position.y >= top && position.y <= bottom);
}

function rightOf(node: SequenceNode): number {
  return node.position.x + widthFor(exitsOf(node).length);
}

/** The horizontal position of an exit on its step, from 0 (left) to 1 (right). */
function exitPosition(node: SequenceNode, exit: string): number {
  const exits = exitsOf(node);
  return (
    (Math.max(
      0,
      exits.findIndex(({ name }) => name === exit),
    ) +
      0.5) /
    Math.max(1, exits.length)
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The SVG path with round corners: down, sideways, along the lane, and into the step from above. */
export function lanePath(from: Point, to: Point, lane: number): { readonly path: string; readonly middle: Point } {
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
