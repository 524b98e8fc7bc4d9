import { exitsOf, findEdge, type SequenceDocument, type SequenceNode, type StepId } from '@touchline/sequence';
import type { AddTarget } from '../document/editor.ts';
import { edgeBend } from './edge-bend.ts';
import { ESTIMATED_SIZE, type SizeOf } from './node-size.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

type ExitTarget = Extract<AddTarget, { type: 'exit' }>;

/** Snap distances, in canvas pixels. */
const NEAR = { edge: 32, besideExit: 150, belowExit: 190, aboveExit: 24 };

/** The target of a step dropped at a point: the edge there, else a nearby open exit, else the point itself. */
export function dropTargetAt(document: SequenceDocument, point: Point, sizeOf: SizeOf): AddTarget {
  return (
    edgeAt(document, point, sizeOf) ??
    openExitAt(document, point, sizeOf) ?? { type: 'place', position: { x: point.x - ESTIMATED_SIZE.width / 2, y: point.y - 24 } }
  );
}

/** The edge at a point. Edges that lead back up are ignored, because their lanes are not computed here. */
export function edgeAt(document: SequenceDocument, point: Point, sizeOf: SizeOf, except?: StepId): ExitTarget | null {
  const byId = new Map(document.nodes.map((node) => [node.id, node]));
  const entries = new Map<string, number>();
  for (const { to } of document.edges) entries.set(to, (entries.get(to) ?? 0) + 1);
  for (const { from, exit, to } of document.edges) {
    const [source, target] = [byId.get(from), byId.get(to)];
    if (!source || !target || from === except || to === except) continue;
    const start = exitPoint(source, exit, sizeOf);
    const end = { x: target.position.x + sizeOf(to).width / 2, y: target.position.y };
    if (end.y <= start.y) continue;
    const middle = edgeBend(start.y, end.y, (entries.get(to) ?? 0) > 1);
    const corners = [start, { x: start.x, y: middle }, { x: end.x, y: middle }, end];
    if (corners.some((corner, index) => index > 0 && distance(point, corners[index - 1]!, corner) <= NEAR.edge))
      return { type: 'exit', from, exit };
  }
  return null;
}

function openExitAt(document: SequenceDocument, point: Point, sizeOf: SizeOf): ExitTarget | null {
  let best: { target: ExitTarget; far: number } | null = null;
  for (const node of document.nodes) {
    for (const { name } of exitsOf(node)) {
      if (findEdge(document, node.id, name)) continue;
      const port = exitPoint(node, name, sizeOf);
      const [beside, below] = [Math.abs(point.x - port.x), point.y - port.y];
      if (beside > NEAR.besideExit || below > NEAR.belowExit || below < -NEAR.aboveExit) continue;
      const far = Math.hypot(beside, below);
      if (best === null || far < best.far) best = { target: { type: 'exit', from: node.id, exit: name }, far };
    }
  }
  return best?.target ?? null;
}

/** The position of an exit's port: exits share the node's width evenly. */
function exitPoint(node: SequenceNode, exit: string, sizeOf: SizeOf): Point {
  const exits = exitsOf(node);
  const index = Math.max(
    0,
    exits.findIndex(({ name }) => name === exit),
  );
  const { width, height } = sizeOf(node.id);
  return { x: node.position.x + ((index + 0.5) / Math.max(1, exits.length)) * width, y: node.position.y + height };
}

/** The distance from a point to a line segment. */
function distance(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((point.x - from.x) * dx + (point.y - from.y) * dy) / length));
  return Math.hypot(point.x - from.x - share * dx, point.y - from.y - share * dy);
}
