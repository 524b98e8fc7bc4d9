/** Picks an item by weight. @param lot a number in [0, 1) @returns null if no weight is above zero */
export function pickWeighted<Item extends { readonly weight: number }>(items: readonly Item[], lot: number): Item | null {
  let total = 0;
  for (const item of items) total += item.weight;
  let rest = lot * total;
  for (const item of items) {
    if (rest < item.weight) return item;
    rest -= item.weight;
  }
  return null;
}
