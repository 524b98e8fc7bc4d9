import { exitsOf, type SequenceDocument, type StepId } from '@touchline/sequence';
import type { Subtree } from '../layout/dominator-tree.ts';
import { structureOf } from '../layout/structure.ts';

/** A path out of a step in the outline. */
export interface OutlinePath {
  readonly exit: string;
  readonly label: string;
  /** Steps on this path only. */
  readonly items: readonly OutlineItem[];
  /** A step listed elsewhere that this path leads to; null: it continues below, or is open. */
  readonly goesTo: StepId | null;
  readonly open: boolean;
}

export interface OutlineItem {
  readonly id: StepId;
  /** Paths that split here; empty if the next item is simply the next step. */
  readonly paths: readonly OutlinePath[];
  /** With a single exit: a step listed elsewhere that it leads to. */
  readonly goesTo: StepId | null;
  /** With a single exit: it is not connected. */
  readonly openExit: string | null;
}

/**
 * The sequence as an indented list: the next step is below, branches are indented under their exits, and the list continues at the outer
 * level where branches merge. Each step is listed once.
 */
export function outlineOf(document: SequenceDocument): readonly OutlineItem[] {
  const { roots, below } = structureOf(document);
  const nodes = new Map(document.nodes.map((node) => [node.id, node]));
  const targets = new Map(document.edges.map((edge) => [`${edge.from} ${edge.exit}`, edge.to]));

  const line = (from: StepId): readonly OutlineItem[] => {
    const items: OutlineItem[] = [];
    for (let id: StepId | null = from; id !== null;) {
      const subtree: Subtree = below.get(id)!;
      const own: Set<StepId | null> = new Set(subtree.branches);
      const exits = exitsOf(nodes.get(id)!);
      const single = exits.length <= 1;
      const targetOf = (exit: string) => targets.get(`${id} ${exit}`) ?? null;
      const paths = single
        ? []
        : exits.map(({ name, label }) => {
            const to = targetOf(name);
            const inside = to !== null && own.delete(to);
            return { exit: name, label, items: inside ? line(to) : [], goesTo: inside ? null : to, open: to === null };
          });
      const [only] = exits;
      const to: StepId | null = single && only ? targetOf(only.name) : null;
      const follows: boolean = to !== null && own.has(to);
      items.push({ id, paths, goesTo: follows ? null : to, openExit: single && only && to === null ? only.name : null });
      // Merge points continue at this level. All but the last include the steps after them.
      for (const merge of subtree.merges.slice(0, -1)) items.push(...line(merge));
      id = follows ? to : (subtree.merges.at(-1) ?? null);
    }
    return items;
  };
  return roots.flatMap((root) => line(root));
}
