import type { StepId } from '../../model/types.ts';
import type { SequenceDocument, SequenceNode } from '../../model/document.ts';
import { acceptsEdges, exitsOf, findEdge, findNode } from '../queries.ts';
import { swapNodes } from './swap-nodes.ts';

/** The document with two steps exchanged, or why they cannot be. */
export type SwappedPlaces =
  | { readonly ok: true; readonly document: SequenceDocument }
  | {
      readonly ok: false;
      /** `gone`: not two steps; `start`, `ending`: one of them cannot move; `paths-differ`: it splits paths and the other cannot. */
      readonly reason: 'gone' | 'start' | 'ending' | 'paths-differ';
      /** The step that is the cause; null if it was deleted. */
      readonly id: StepId | null;
    };

/**
 * Swaps two steps without losing a path: a step whose exits all lead to the same step keeps all of them connected at the new
 * place. Refused if a step that splits paths would swap with one that does not.
 */
export function swapPlaces(document: SequenceDocument, first: StepId, second: StepId): SwappedPlaces {
  const [a, b] = [findNode(document, first), findNode(document, second)];
  if (a === undefined || b === undefined || a === b) return { ok: false, reason: 'gone', id: null };
  for (const node of [a, b]) {
    if (!acceptsEdges(node)) return { ok: false, reason: 'start', id: node.id };
    if (exitsOf(node).length === 0) return { ok: false, reason: 'ending', id: node.id };
  }
  const swapped = swapNodes(document, first, second);
  const further = [a, b].flatMap((node) => furtherEdges(document, swapped, node));
  const whole = further.length === 0 ? swapped : { ...swapped, edges: [...swapped.edges, ...further] };
  const parting = [
    [a, b],
    [b, a],
  ].find(([before, now]) => losesWay(document, whole, before!, now!));
  return parting === undefined ? { ok: true, document: whole } : { ok: false, reason: 'paths-differ', id: parting[0]!.id };
}

/** Connected exits of a step that have no counterpart at the new place. */
function furtherEdges(before: SequenceDocument, after: SequenceDocument, node: SequenceNode): SequenceDocument['edges'] {
  const exits = exitsOf(node);
  const to = exits.flatMap(({ name }) => findEdge(after, node.id, name)?.to ?? [])[0];
  if (to === undefined) return [];
  return exits.flatMap(({ name }) =>
    findEdge(before, node.id, name) !== undefined && findEdge(after, node.id, name) === undefined
      ? [{ from: node.id, exit: name, to }]
      : [],
  );
}

/** Whether a step that was reachable from this place is no longer reachable from it. */
function losesWay(before: SequenceDocument, after: SequenceDocument, was: SequenceNode, is: SequenceNode): boolean {
  const swapped = (id: StepId): StepId => (id === was.id ? is.id : id === is.id ? was.id : id);
  const targets = (document: SequenceDocument, { id }: SequenceNode) => document.edges.flatMap(({ from, to }) => (from === id ? [to] : []));
  const now = new Set(targets(after, is));
  return targets(before, was).some((to) => !now.has(swapped(to)));
}
