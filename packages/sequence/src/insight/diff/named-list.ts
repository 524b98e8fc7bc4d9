/** A list entry with an id: a variant, an arm, a rule. */
export interface Named {
  readonly id: string;
}

/** Whether a list can be merged entry by entry: every entry has an id, and ids are unique. */
export function isNamedList(value: unknown): value is readonly Named[] {
  if (!Array.isArray(value)) return false;
  const ids = value.map((entry: unknown) =>
    typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string' ? entry.id : null,
  );
  return ids.every((id) => id !== null) && new Set(ids).size === ids.length;
}

/** Ids of a list that occur in all other lists, too. */
export function commonOrder(list: readonly Named[], others: readonly (readonly Named[])[]): readonly string[] {
  return list.map(({ id }) => id).filter((id) => others.every((other) => other.some((entry) => entry.id === id)));
}

/** All ids of both lists in the order of the first. Ids of the second list only follow their predecessor in the second list. */
export function joinedOrder(first: readonly Named[], second: readonly Named[]): readonly string[] {
  const ids = first.map(({ id }) => id);
  for (const [index, { id }] of second.entries()) {
    if (ids.includes(id)) continue;
    const before = second[index - 1];
    ids.splice(before === undefined ? 0 : ids.indexOf(before.id) + 1, 0, id);
  }
  return ids;
}
