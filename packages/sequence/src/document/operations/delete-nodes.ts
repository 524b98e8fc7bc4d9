import type { StepId } from '../../model/types.ts';
import type { SequenceDocument, SequenceEdge } from '../../model/document.ts';
import { firstExit } from '../queries.ts';

/**
 * Takes nodes out and heals: whatever led into them leads on to where their first exit led. Configurations that spoke of a deleted
 * touch are left as they are; the compiler points at them, since only a person knows what to ask instead.
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

/** Where the first exit of each node to be deleted leads. */
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
