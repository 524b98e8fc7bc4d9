import { acceptsEdges, type SequenceDocument, type SequenceNode, type StepId } from '@touchline/sequence';
import { exitsOf } from '../../lib/document/lookups.ts';
import { hang, type Below } from './blocks.ts';
import { dominators, withoutCircles } from './dominators.ts';
import { downstream } from './make-room.ts';
import { walkOrder } from '../../lib/document/walk-order.ts';

/** How a sequence hangs together, read once for the layout and the outline. */
export interface Shape {
  /** Steps below which everything else hangs: the entry, and what nothing leads to. */
  readonly roots: readonly StepId[];
  readonly below: ReadonlyMap<StepId, Below>;
  /** The first step as one reads. */
  readonly first: SequenceNode | undefined;
}

/** With `only`, as if the other steps were not there. */
export function shapeOf(document: SequenceDocument, only?: ReadonlySet<string>): Shape {
  const nodes = walkOrder(document).filter((node) => only?.has(node.id) ?? true);
  const [first] = nodes;
  const targets = new Map(document.edges.map((edge) => [`${edge.from} ${edge.exit}`, edge.to]));
  const known = new Set(nodes.map((node) => node.id));
  const ways = new Map(
    nodes.map((node) => {
      const reached = exitsOf(node).flatMap((exit) => targets.get(`${node.id} ${exit.name}`) ?? []);
      return [node.id, [...new Set(reached)].filter((to) => known.has(to))] as const;
    }),
  );
  // What no lead gets to does not pull what leads get to out of its place.
  const got = first && !acceptsEdges(first) ? downstream(document, first.id) : new Set<StepId>();
  const sound = new Map([...ways].map(([id, to]) => [id, got.has(id) ? to : to.filter((next) => !got.has(next))]));
  const { order, next } = withoutCircles([...known], sound);
  const dominator = dominators(order, next);
  // The first step's part comes first.
  const roots = order.filter((id) => dominator.get(id) === null).toSorted((a, b) => Number(b === first?.id) - Number(a === first?.id));
  return { roots, below: hang(order, next, dominator), first };
}
