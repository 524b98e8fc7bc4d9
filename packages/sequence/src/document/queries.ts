import type { Exit } from '../steps/definition/step-definition.ts';
import { stepDefinition } from '../steps/registry.ts';
import type { ExitName, StepId } from '../model/types.ts';
import type { SequenceDocument, SequenceEdge, SequenceNode } from '../model/document.ts';
import { validNode } from './read-node.ts';

const indexes = new WeakMap<SequenceDocument['nodes'], ReadonlyMap<StepId, SequenceNode>>();

/** Nodes by id; the first of two with the same id. Cached per list of nodes. */
export function nodesById({ nodes }: Pick<SequenceDocument, 'nodes'>): ReadonlyMap<StepId, SequenceNode> {
  let index = indexes.get(nodes);
  if (index === undefined) {
    index = new Map(nodes.toReversed().map((node) => [node.id, node]));
    indexes.set(nodes, index);
  }
  return index;
}

/** The step with this id. */
export function findNode(document: Pick<SequenceDocument, 'nodes'>, id: StepId): SequenceNode | undefined {
  return nodesById(document).get(id);
}

/** The edge of an exit, if it is connected. */
export function findEdge(document: SequenceDocument, from: StepId, exit: ExitName): SequenceEdge | undefined {
  return document.edges.find((edge) => edge.from === from && edge.exit === exit);
}

/** Exits of a node; empty for an unknown kind or an invalid configuration. */
export function exitsOf(node: SequenceNode): readonly Exit[] {
  return validNode(node)?.exits ?? [];
}

/** The exit that leads take if nothing else applies. Null for ending steps. */
export function firstExit(node: SequenceNode): ExitName | null {
  return exitsOf(node)[0]?.name ?? null;
}

/** Whether an edge may lead into the node. */
export function acceptsEdges(node: SequenceNode): boolean {
  return stepDefinition(node.kind)?.family !== 'entry';
}
