import type { ExitName, StepId } from '../../model/types.ts';
import type { SequenceDocument } from '../../model/document.ts';
import { acceptsEdges, exitsOf, findEdge, findNode } from '../queries.ts';
import { connect } from './connect.ts';
import type { EdgeRef } from './insert-on-edge.ts';

/**
 * Connects unconnected (just pasted) steps into a path: the edge leads to their first step, and their first open exit leads to where
 * the edge led. The document stays unchanged if the steps have no open exit, because that would cut off the path.
 */
export function joinOnEdge(document: SequenceDocument, ids: readonly StepId[], edge: EdgeRef): SequenceDocument {
  const own = new Set(ids);
  const head = headOf(document, own);
  if (head === undefined || own.has(edge.from)) return document;
  const onward = findEdge(document, edge.from, edge.exit)?.to;
  const tail = onward === undefined ? undefined : openExit(document, head, own);
  if (onward !== undefined && tail === undefined) return document;
  const entered = connect(document, edge.from, edge.exit, head);
  if (!entered.ok) return document;
  if (onward === undefined || tail === undefined) return entered.document;
  const left = connect(entered.document, tail.from, tail.exit, onward);
  return left.ok ? left.document : document;
}

/** The topmost step that no other of them leads to; the topmost of all if they form a loop. */
function headOf(document: SequenceDocument, own: ReadonlySet<StepId>): StepId | undefined {
  const entered = new Set(document.edges.filter(({ from }) => own.has(from)).map(({ to }) => to));
  const nodes = document.nodes
    .filter((node) => own.has(node.id) && acceptsEdges(node))
    .toSorted((a, b) => a.position.y - b.position.y || a.position.x - b.position.x);
  return (nodes.find(({ id }) => !entered.has(id)) ?? nodes[0])?.id;
}

/** The first exit without an edge, following first exits before other exits. */
function openExit(document: SequenceDocument, head: StepId, own: ReadonlySet<StepId>): { from: StepId; exit: ExitName } | undefined {
  const seen = new Set<StepId>();
  const stack = [head];
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    const node = findNode(document, id);
    if (node === undefined || seen.has(id) || !own.has(id)) continue;
    seen.add(id);
    const exits = exitsOf(node);
    const open = exits.find(({ name }) => findEdge(document, node.id, name) === undefined);
    if (open !== undefined) return { from: id, exit: open.name };
    stack.push(...exits.flatMap(({ name }) => findEdge(document, node.id, name)?.to ?? []).toReversed());
  }
  return undefined;
}
