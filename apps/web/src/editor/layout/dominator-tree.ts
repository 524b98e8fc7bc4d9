import { GAP, type Size, type SizeOf } from './node-size.ts';
import type { Successors } from './dominators.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A step with all steps that it dominates. Offsets are from the upper left corner. */
interface Block extends Size {
  /** Offset of the step's own center. */
  readonly middle: number;
  readonly own: Point;
  readonly children: readonly (Point & { readonly id: string })[];
}

export interface Layout extends Size {
  /** The upper left corner of each step. */
  readonly places: ReadonlyMap<string, Point>;
}

/** Space for an edge that passes a branch on its way to the merge point. */
const LANE: Size & { readonly middle: number } = { width: 150, height: 0, middle: 75 };

/** The dominated steps of a step: its branches in exit order, then the steps where branches merge. */
export interface Subtree {
  readonly branches: readonly (string | null)[];
  readonly merges: readonly string[];
}

/**
 * Sorts the dominated steps of each step. A branch is entered only from its step; null is an exit that leads directly to a merge point.
 */
export function dominatorTree(
  order: readonly string[],
  next: Successors,
  dominator: ReadonlyMap<string, string | null>,
): ReadonlyMap<string, Subtree> {
  const entries = new Map<string, number>();
  for (const targets of next.values()) for (const to of targets) entries.set(to, (entries.get(to) ?? 0) + 1);
  const merges = Map.groupBy(
    order.filter((id) => (entries.get(id) ?? 0) > 1),
    (id) => dominator.get(id) ?? null,
  );
  return new Map(
    order.map((id) => {
      const branches = (next.get(id) ?? []).map((to) => (entries.get(to) === 1 ? to : null));
      return [id, { branches: branches.some((branch) => branch !== null) ? branches : [], merges: merges.get(id) ?? [] }];
    }),
  );
}

/** Lays out a step and its subtree, with branches side by side. Blocks have their own space and never overlap. */
export function layOut(root: string, below: ReadonlyMap<string, Subtree>, sizeOf: SizeOf): Layout {
  const blocks = new Map<string, Block>();
  // Children first, without recursion: a cadence can be thousands of steps deep.
  for (const id of childrenFirst(root, below)) blocks.set(id, assemble(below.get(id)!, blocks, sizeOf(id)));
  const places = new Map<string, Point>();
  const stack = [{ id: root, x: 0, y: 0 }];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const { own, children } = blocks.get(at.id)!;
    places.set(at.id, { x: at.x + own.x, y: at.y + own.y });
    for (const { id, x, y } of children) stack.push({ id, x: at.x + x, y: at.y + y });
  }
  const { width, height } = blocks.get(root)!;
  return { width, height, places };
}

function childrenFirst(root: string, below: ReadonlyMap<string, Subtree>): readonly string[] {
  const order: string[] = [];
  const stack = [root];
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    order.push(id);
    const { branches, merges } = below.get(id)!;
    stack.push(...branches.filter((branch) => branch !== null), ...merges);
  }
  return order.toReversed();
}

function assemble({ branches, merges }: Subtree, blocks: ReadonlyMap<string, Block>, size: Size): Block {
  const rows = [branches, ...merges.map((merge) => [merge])].filter((row) => row.length > 0).map((row) => sideBySide(row, blocks));
  // Everything is centered below the step.
  const left = Math.max(size.width / 2, ...rows.map((row) => row.middle));
  const right = Math.max(size.width / 2, ...rows.map((row) => row.width - row.middle));
  const children: (Point & { id: string })[] = [];
  let { height } = size;
  for (const row of rows) {
    const top = height + GAP.below;
    for (const { id, x } of row.children) children.push({ id, x: x + left - row.middle, y: top });
    height = top + row.height;
  }
  return { width: left + right, height, middle: left, own: { x: left - size.width / 2, y: 0 }, children };
}

function sideBySide(row: readonly (string | null)[], blocks: ReadonlyMap<string, Block>) {
  const children: { id: string; x: number }[] = [];
  const middles: number[] = [];
  let x = 0;
  let height = 0;
  for (const id of row) {
    const block = id === null ? LANE : blocks.get(id)!;
    if (id !== null) children.push({ id, x });
    middles.push(x + block.middle);
    height = Math.max(height, block.height);
    x += block.width + GAP.beside;
  }
  return { width: x - GAP.beside, height, middle: (middles[0]! + middles.at(-1)!) / 2, children };
}
