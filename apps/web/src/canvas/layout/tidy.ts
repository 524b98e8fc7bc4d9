import { graphlib, layout } from '@dagrejs/dagre';
import { exitsOf, type SequenceDocument } from '@touchline/sequence';
import { GAP, snap, type SizeOf } from './node-size.ts';

export interface Positions {
  readonly [id: string]: { readonly x: number; readonly y: number };
}

/**
 * Lays the sequence out from top to bottom, branches in the order of their exits, the start where it was. With `only`, just these
 * nodes are placed and their common corner stays.
 */
export function tidy(document: SequenceDocument, sizeOf: SizeOf, only?: ReadonlySet<string>): Positions {
  const nodes = document.nodes.filter((node) => only?.has(node.id) ?? true);
  if (nodes.length === 0) return {};
  const graph = new graphlib.Graph();
  graph.setGraph({ rankdir: 'TB', ranksep: GAP.below, nodesep: GAP.beside, ranker: 'network-simplex' });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const node of nodes) graph.setNode(node.id, { ...sizeOf(node.id) });
  // dagre starts from the order in which edges come: exits from left to right.
  for (const node of nodes) {
    for (const exit of exitsOf(node)) {
      const edge = document.edges.find((other) => other.from === node.id && other.exit === exit.name);
      if (edge && graph.hasNode(edge.to)) graph.setEdge(node.id, edge.to, { weight: exit.name === exitsOf(node)[0]?.name ? 2 : 1 });
    }
  }
  layout(graph);
  const anchor = nodes[0]!;
  const placed = graph.node(anchor.id) as { x: number; y: number };
  const size = sizeOf(anchor.id);
  const shift = { x: anchor.position.x - (placed.x - size.width / 2), y: anchor.position.y - (placed.y - size.height / 2) };
  const positions: Record<string, { x: number; y: number }> = {};
  for (const node of nodes) {
    const { x, y } = graph.node(node.id) as { x: number; y: number };
    const { width, height } = sizeOf(node.id);
    // dagre centres a rank; steps of unequal height read better when their upper edges are level, which connectors keep anyway.
    positions[node.id] = { x: snap(x - width / 2 + shift.x), y: snap(y - height / 2 + shift.y) };
  }
  return positions;
}
