/** Every place in a value, as the keys that lead there; the whole first. */
export function placesIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  const inside = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [path, ...inside.flatMap(([key, member]) => placesIn(member, [...path, key]))];
}

/** A copy of a value with something else in one place. */
export function put(value: unknown, [key, ...rest]: readonly string[], replacement: unknown): unknown {
  if (key === undefined) return replacement;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...(value as object) };
  const member = (copy as Record<string, unknown>)[key];
  (copy as Record<string, unknown>)[key] = put(member, rest, replacement);
  return copy;
}
