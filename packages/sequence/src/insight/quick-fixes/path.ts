/** The value at a dotted path (`variants.0.subject`); undefined where there is none. */
export function valueAt(value: unknown, path: string): unknown {
  let found = value;
  for (const part of path.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, part)) return undefined;
    found = (found as Record<string, unknown>)[part];
  }
  return found;
}

/** A copy with another value at the path. A path without a target changes nothing. */
export function withValueAt(value: unknown, path: string, replacement: unknown): unknown {
  const [first = '', ...rest] = path.split('.');
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, first)) return value;
  const inner = rest.length === 0 ? replacement : withValueAt((value as Record<string, unknown>)[first], rest.join('.'), replacement);
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === first ? inner : item));
  return { ...value, [first]: inner };
}
