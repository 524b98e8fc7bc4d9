/** An acyclic graph: the successors of each step in exit order. */
export type Successors = ReadonlyMap<string, readonly string[]>;

/** Drops back edges, so that the graph is acyclic. Returns the steps in topological order. */
export function withoutCycles(
  roots: readonly string[],
  next: Successors,
): { readonly order: readonly string[]; readonly next: Successors } {
  const state = new Map<string, 'open' | 'done'>();
  const kept = new Map<string, string[]>();
  const finished: string[] = [];
  for (const root of roots) {
    if (state.has(root)) continue;
    const path: { readonly id: string; index: number }[] = [{ id: root, index: 0 }];
    state.set(root, 'open');
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const to = next.get(top.id)?.[top.index];
      top.index++;
      if (to === undefined) {
        state.set(top.id, 'done');
        finished.push(top.id);
        path.pop();
        continue;
      }
      if (state.get(to) === 'open') continue;
      kept.set(top.id, [...(kept.get(top.id) ?? []), to]);
      if (state.has(to)) continue;
      state.set(to, 'open');
      path.push({ id: to, index: 0 });
    }
  }
  return { order: finished.toReversed(), next: kept };
}

/**
 * The immediate dominator of each step: the last step on all paths to it, where merged branches split. Null for roots. `order` is
 * topological.
 */
export function dominators(order: readonly string[], next: Successors): ReadonlyMap<string, string | null> {
  const before = new Map<string, string[]>();
  for (const [from, targets] of next) for (const to of targets) before.set(to, [...(before.get(to) ?? []), from]);
  const depth = new Map<string, number>();
  const found = new Map<string, string | null>();
  const meet = (a: string, b: string): string | null => {
    let [left, right]: [string | null, string | null] = [a, b];
    while (left !== null && right !== null && left !== right) {
      if (depth.get(left)! >= depth.get(right)!) left = found.get(left) ?? null;
      else right = found.get(right) ?? null;
    }
    return left === right ? left : null;
  };
  for (const id of order) {
    const [first = null, ...others] = before.get(id) ?? [];
    const dominator = others.reduce<string | null>((common, other) => (common === null ? null : meet(common, other)), first);
    found.set(id, dominator);
    depth.set(id, dominator === null ? 0 : depth.get(dominator)! + 1);
  }
  return found;
}
