import type { ExitName, StepId } from '../../model/types.ts';
import type { SequenceDocument } from '../../model/document.ts';
import { acceptsEdges, exitsOf, findEdge, findNode, firstExit } from '../queries.ts';
import { addNode } from './add-node.ts';
import type { NewNode } from './add-node.ts';
import { connect } from './connect.ts';
import { deleteNodes } from './delete-nodes.ts';

/** An edge, identified by its source node and exit. */
export interface EdgeRef {
  readonly from: StepId;
  readonly exit: ExitName;
}

/** Position defaults to the middle of the edge. */
export type InsertedNode = Omit<NewNode, 'position'> & Partial<Pick<NewNode, 'position'>>;

/**
 * Inserts a new node between the two ends of an edge. Its first exit leads to the former target. If the exit has no edge yet, the node is only
 * connected to the exit.
 */
export function insertOnEdge(
  document: SequenceDocument,
  edge: EdgeRef,
  node: InsertedNode,
): { readonly document: SequenceDocument; readonly id: StepId } {
  const added = addNode(document, { ...node, position: node.position ?? middleOf(document, edge) });
  return { document: putBetween(added.document, added.id, edge), id: added.id };
}

/** Moves an existing node onto an edge. Its former place is reconnected as after a deletion. */
export function spliceNode(document: SequenceDocument, id: StepId, edge: EdgeRef): SequenceDocument {
  const node = findNode(document, id);
  if (node === undefined || edge.from === id || !acceptsEdges(node)) return document;
  const target = findEdge(document, edge.from, edge.exit)?.to;
  if (target === id) return document;
  const first = firstExit(node);
  const without = deleteNodes(document, [id]);
  // Side exits stay with the node. Only its incoming edges and its first exit change.
  const sideEdges = document.edges.filter((own) => own.from === id && own.exit !== first);
  return putBetween({ ...without, nodes: document.nodes, edges: [...without.edges, ...sideEdges] }, id, edge);
}

function putBetween(document: SequenceDocument, id: StepId, edge: EdgeRef): SequenceDocument {
  const onward = findEdge(document, edge.from, edge.exit)?.to;
  const entered = connect(document, edge.from, edge.exit, id);
  if (!entered.ok) return document;
  const exit = exitsOf(findNode(entered.document, id)!)[0]?.name;
  if (onward === undefined || exit === undefined) return entered.document;
  const left = connect(entered.document, id, exit, onward);
  return left.ok ? left.document : entered.document;
}

function middleOf(document: SequenceDocument, edge: EdgeRef): { x: number; y: number } {
  const from = findNode(document, edge.from)?.position ?? { x: 0, y: 0 };
  const target = findEdge(document, edge.from, edge.exit);
  const to = target === undefined ? undefined : findNode(document, target.to)?.position;
  return to === undefined ? { x: from.x, y: from.y + 140 } : { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
}
