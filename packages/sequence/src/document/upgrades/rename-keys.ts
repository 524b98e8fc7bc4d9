export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The same object with keys renamed, in the same order. Any other value is returned unchanged. A key that has the new name already wins. */
export function renameKeys(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (!isRecord(value)) return value;
  if (!Object.keys(value).some((key) => names.has(key))) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => {
      const name = names.get(key);
      if (name === undefined) return [[key, item]];
      return Object.hasOwn(value, name) ? [] : [[name, item]];
    }),
  );
}
