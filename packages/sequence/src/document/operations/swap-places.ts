import type { StepId } from '../../model/types.ts';
import type { SequenceDocument, SequenceNode } from '../../model/document.ts';
import { acceptsEdges, exitsOf, findEdge, findNode } from '../queries.ts';
import { swapNodes } from './swap-nodes.ts';

export type SwappedPlaces =
  | { readonly ok: true; readonly document: SequenceDocument }
  | {
      readonly ok: false;
      /** `gone`: not two steps; `start`, `ending`: one of them cannot be elsewhere; `ways-differ`: it parts ways that the other cannot. */
      readonly reason: 'gone' | 'start' | 'ending' | 'ways-differ';
      /** The step because of which; null when it is gone. */
      readonly id: StepId | null;
    };

/**
 * Lets two steps change places without losing a way: a step that all leads leave to the same one leads on by all of its exits at the new
 * place too. Refused where a step that parts the ways would change places with one that does not.
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
  return parting === undefined ? { ok: true, document: whole } : { ok: false, reason: 'ways-differ', id: parting[0]!.id };
}

/** Exits of a step that led somewhere, and have no counterpart at the new place. */
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

/** Whether a step that one could come to from this place cannot be come to from it any more. */
function losesWay(before: SequenceDocument, after: SequenceDocument, was: SequenceNode, is: SequenceNode): boolean {
  const swapped = (id: StepId): StepId => (id === was.id ? is.id : id === is.id ? was.id : id);
  const targets = (document: SequenceDocument, { id }: SequenceNode) => document.edges.flatMap(({ from, to }) => (from === id ? [to] : []));
  const now = new Set(targets(after, is));
  return targets(before, was).some((to) => !now.has(swapped(to)));
}
