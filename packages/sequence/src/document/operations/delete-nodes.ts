import type { StepId } from '../../model/types.ts';
import type { SequenceDocument, SequenceEdge } from '../../model/document.ts';
import { firstExit } from '../queries.ts';

/**
 * Deletes nodes and reconnects: edges into them lead to the target of their first exit. Configurations that refer to a deleted
 * touch stay unchanged. The compiler reports them, because only a person knows the replacement.
 */
export function deleteNodes(document: SequenceDocument, ids: readonly StepId[]): SequenceDocument {
  const gone = new Set(ids);
  const onward = onwardEdges(document, gone);
  const edges: SequenceEdge[] = [];
  for (const edge of document.edges) {
    if (gone.has(edge.from)) continue;
    const to = follow(edge.to, gone, onward);
    if (to !== null && to !== edge.from) edges.push(to === edge.to ? edge : { ...edge, to });
  }
  return { ...document, nodes: document.nodes.filter((node) => !gone.has(node.id)), edges };
}

/** The target of the first exit of each node to be deleted. */
function onwardEdges(document: SequenceDocument, gone: ReadonlySet<StepId>): ReadonlyMap<StepId, StepId> {
  const exits = new Map<StepId, string | null>();
  for (const node of document.nodes) if (gone.has(node.id)) exits.set(node.id, firstExit(node));
  const onward = new Map<StepId, StepId>();
  for (const edge of document.edges) if (exits.get(edge.from) === edge.exit) onward.set(edge.from, edge.to);
  return onward;
}

function follow(to: StepId, gone: ReadonlySet<StepId>, onward: ReadonlyMap<StepId, StepId>): StepId | null {
  const passed = new Set<StepId>();
  let current: StepId | undefined = to;
  while (current !== undefined && gone.has(current)) {
    // Deleted nodes may form a cycle among themselves.
    if (passed.has(current)) return null;
    passed.add(current);
    current = onward.get(current);
  }
  return current ?? null;
}
