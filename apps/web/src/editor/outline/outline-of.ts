import type { SequenceDocument, StepId } from '@touchline/sequence';
import { exitsOf } from '../../lib/document/lookups.ts';
import type { Below } from '../layout/blocks.ts';
import { shapeOf } from '../layout/shape.ts';

/** One way out of a step, as the outline tells it. */
export interface OutlineWay {
  readonly exit: string;
  readonly label: string;
  /** Steps of this way alone. */
  readonly items: readonly OutlineItem[];
  /** A step told elsewhere to which this way leads; null: it leads on, or nowhere. */
  readonly goesTo: StepId | null;
  readonly open: boolean;
}

export interface OutlineItem {
  readonly id: StepId;
  /** Ways that part here; empty where the next item is simply what follows. */
  readonly ways: readonly OutlineWay[];
  /** With a single way out: a step told elsewhere that it leads to. */
  readonly goesTo: StepId | null;
  /** With a single way out: it leads nowhere yet. */
  readonly openExit: string | null;
}

/**
 * The sequence as an indented list: what follows a step stands below it, branches stand indented under their exits, and where they come
 * together again the list goes on at the outer level. Each step is told once.
 */
export function outlineOf(document: SequenceDocument): readonly OutlineItem[] {
  const { roots, below } = shapeOf(document);
  const nodes = new Map(document.nodes.map((node) => [node.id, node]));
  const targets = new Map(document.edges.map((edge) => [`${edge.from} ${edge.exit}`, edge.to]));

  const line = (from: StepId): readonly OutlineItem[] => {
    const items: OutlineItem[] = [];
    for (let id: StepId | null = from; id !== null;) {
      const hanging: Below = below.get(id)!;
      const own: Set<StepId | null> = new Set(hanging.branches);
      const exits = exitsOf(nodes.get(id)!);
      const single = exits.length <= 1;
      const targetOf = (exit: string) => targets.get(`${id} ${exit}`) ?? null;
      const ways = single
        ? []
        : exits.map(({ name, label }) => {
            const to = targetOf(name);
            const inside = to !== null && own.delete(to);
            return { exit: name, label, items: inside ? line(to) : [], goesTo: inside ? null : to, open: to === null };
          });
      const [only] = exits;
      const to: StepId | null = single && only ? targetOf(only.name) : null;
      const follows: boolean = to !== null && own.has(to);
      items.push({ id, ways, goesTo: follows ? null : to, openExit: single && only && to === null ? only.name : null });
      // Meetings go on at this level; all but the last bring what follows them along.
      for (const meeting of hanging.meetings.slice(0, -1)) items.push(...line(meeting));
      id = follows ? to : (hanging.meetings.at(-1) ?? null);
    }
    return items;
  };
  return roots.flatMap((root) => line(root));
}
