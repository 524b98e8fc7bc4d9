import { acceptsEdges, exitsOf, type SequenceDocument, type SequenceNode, type StepId } from '@touchline/sequence';
import { dominatorTree, type Subtree } from './dominator-tree.ts';
import { dominators, withoutCycles } from './dominators.ts';
import { downstream } from './make-room.ts';
import { walkOrder } from '../../lib/document/walk-order.ts';

/** The graph structure of a sequence, for the layout and the outline. */
export interface Structure {
  /** Steps without a dominator: the entry, and steps without incoming edges. */
  readonly roots: readonly StepId[];
  readonly below: ReadonlyMap<StepId, Subtree>;
  /** The first step in reading order. */
  readonly first: SequenceNode | undefined;
}

/** With `only`, other steps are ignored. */
export function structureOf(document: SequenceDocument, only?: ReadonlySet<string>): Structure {
  const nodes = walkOrder(document).filter((node) => only?.has(node.id) ?? true);
  const [first] = nodes;
  const targets = new Map(document.edges.map((edge) => [`${edge.from} ${edge.exit}`, edge.to]));
  const known = new Set(nodes.map((node) => node.id));
  const successors = new Map(
    nodes.map((node) => {
      const reached = exitsOf(node).flatMap((exit) => targets.get(`${node.id} ${exit.name}`) ?? []);
      return [node.id, [...new Set(reached)].filter((to) => known.has(to))] as const;
    }),
  );
  // Unreachable steps do not affect the layout of reachable ones.
  const got = first && !acceptsEdges(first) ? downstream(document, first.id) : new Set<StepId>();
  const sound = new Map([...successors].map(([id, to]) => [id, got.has(id) ? to : to.filter((next) => !got.has(next))]));
  const { order, next } = withoutCycles([...known], sound);
  const dominator = dominators(order, next);
  // The part with the first step comes first.
  const roots = order.filter((id) => dominator.get(id) === null).toSorted((a, b) => Number(b === first?.id) - Number(a === first?.id));
  return { roots, below: dominatorTree(order, next, dominator), first };
}
