import { validNode } from '../read-node.ts';
import type { Channel, StepId } from '../../model/types.ts';
import type { SequenceDocument, SequenceNode } from '../../model/document.ts';
import { acceptsEdges, exitsOf, findNode } from '../queries.ts';

/**
 * Swaps two steps: edges into one lead into the other, and their exits connect in order. Exits that the step at
 * the new place does not have are dropped. The start and steps without exits stay where they are.
 */
export function swapNodes(document: SequenceDocument, first: StepId, second: StepId): SequenceDocument {
  const [a, b] = [findNode(document, first), findNode(document, second)];
  if (a === undefined || b === undefined || a === b || !movable(a) || !movable(b)) return document;
  const swapped = (id: StepId): StepId => (id === first ? second : id === second ? first : id);
  const edges = document.edges.flatMap((edge) => {
    const from = swapped(edge.from);
    const to = swapped(edge.to);
    if (from === edge.from) return [{ ...edge, to }];
    const exit = exitsOf(from === first ? a : b)[exitsOf(from === first ? b : a).findIndex(({ name }) => name === edge.exit)]?.name;
    return exit === undefined ? [] : [{ from, exit, to }];
  });
  const nodes = document.nodes.map((node) => {
    if (node === a) return { ...a, position: b.position };
    return node === b ? { ...b, position: a.position } : node;
  });
  return { ...document, nodes, edges };
}

/** Makes the first touch of a channel the first of all touches ("call first") by swapping it with the current first one. */
export function putChannelFirst(document: SequenceDocument, channel: Channel): SequenceDocument {
  const touches = inOrder(document).filter((node) => channelOf(node) !== null && node.disabled !== true);
  const wanted = touches.find((node) => channelOf(node) === channel);
  return touches[0] === undefined || wanted === undefined ? document : swapNodes(document, touches[0].id, wanted.id);
}

function movable(node: SequenceNode): boolean {
  return acceptsEdges(node) && exitsOf(node).length > 0;
}

function channelOf(node: SequenceNode): Channel | null {
  const valid = validNode(node);
  return valid?.definition.touch?.(valid.config).channel ?? null;
}

/** In the order in which a lead reaches them by first exits; side paths after the step that they leave. */
function inOrder(document: SequenceDocument): readonly SequenceNode[] {
  const nodes = new Map(document.nodes.map((node) => [node.id, node]));
  const edges = new Map(document.edges.map(({ from, exit, to }) => [`${from}\n${exit}`, to]));
  const seen = new Set<StepId>();
  const ordered: SequenceNode[] = [];
  const stack = document.nodes.filter((node) => !acceptsEdges(node)).map(({ id }) => id);
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    const node = nodes.get(id);
    if (node === undefined || seen.has(id)) continue;
    seen.add(id);
    ordered.push(node);
    for (const { name } of exitsOf(node).toReversed()) {
      const to = edges.get(`${id}\n${name}`);
      if (to !== undefined) stack.push(to);
    }
  }
  return ordered;
}
