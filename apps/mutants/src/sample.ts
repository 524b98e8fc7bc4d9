/** A random sample of the items, each with the same chance, in their order. All of them if there are no more. */
export function sample<Item>(items: readonly Item[], count: number, random: () => number): readonly Item[] {
  const indexes = items.map((_, index) => index);
  const chosen = Math.min(count, items.length);
  for (let at = 0; at < chosen; at += 1) {
    const other = at + Math.floor(random() * (indexes.length - at));
    [indexes[at], indexes[other]] = [indexes[other]!, indexes[at]!];
  }
  return indexes
    .slice(0, chosen)
    .sort((left, right) => left - right)
    .map((index) => items[index]!);
}
