import { acceptsEdges, exitsOf, type SequenceDocument, type SequenceNode } from '@touchline/sequence';

/** Steps in reading order: depth-first from the entry, then from other roots, by exit order. Unconnected steps come last, from top to bottom. */
export function walkOrder(document: SequenceDocument): readonly SequenceNode[] {
  const byId = new Map(document.nodes.map((node) => [node.id, node]));
  const edges = Map.groupBy(document.edges, (edge) => edge.from);
  const entered = new Set(document.edges.map((edge) => edge.to));
  // The entry first, then roots with connections, then unconnected steps.
  const rank = (node: SequenceNode) => (acceptsEdges(node) ? (edges.has(node.id) ? 1 : 2) : 0);
  const roots = document.nodes.filter((node) => !entered.has(node.id)).toSorted((a, b) => rank(a) - rank(b) || byPlace(a, b));
  const order: SequenceNode[] = [];
  const seen = new Set<string>();
  const visit = (from: SequenceNode) => {
    const stack = [from];
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      if (seen.has(node.id)) continue;
      seen.add(node.id);
      order.push(node);
      const ways = edges.get(node.id) ?? [];
      const exits = ways.length > 1 ? exitsOf(node).map((exit) => exit.name) : [];
      const inOrder = ways.toSorted((a, b) => exits.indexOf(b.exit) - exits.indexOf(a.exit));
      for (const { to } of inOrder) {
        const next = byId.get(to);
        if (next) stack.push(next);
      }
    }
  };
  for (const root of roots) visit(root);
  // The remaining steps form loops without an entry.
  for (const node of document.nodes) visit(node);
  return order;
}

function byPlace(a: SequenceNode, b: SequenceNode): number {
  return a.position.y - b.position.y || a.position.x - b.position.x;
}
