import type { Span } from './claim.ts';

/** A message with fewer words than this is too short: a person has to rewrite it. */
const FEWEST_WORDS = 4;

/** A configuration without a part of one of its texts; null if too little would be left. */
export function withoutSpan(config: unknown, path: string, span: Span): unknown {
  const text = at(config, path.split('.'));
  if (typeof text !== 'string') return null;
  const rest = tidied(text, span);
  return (rest.match(/\p{L}{2,}/gu) ?? []).length < FEWEST_WORDS ? null : put(config, path.split('.'), rest);
}

function tidied(text: string, { from, to }: Span): string {
  const before = text.slice(0, from).replace(/[ \t]+$/, '');
  const after = text.slice(to).replace(/^,?[ \t]+/, '');
  const fresh = before === '' || /[.!?:\n]$/.test(before);
  const joined =
    before === '' || before.endsWith('\n') || /^[.,!?;:\n]/.test(after) || after === '' ? before + after : `${before} ${after}`;
  // Capitalize the next word if the first word of a sentence was removed.
  const start = joined.length - after.length;
  const opened = fresh && /^\p{Ll}/u.test(after) ? joined.slice(0, start) + after.charAt(0).toUpperCase() + after.slice(1) : joined;
  return opened.replaceAll(/\n{3,}/g, '\n\n').trim();
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined),
    value,
  );
}

function put(value: unknown, [key, ...rest]: readonly string[], text: string): unknown {
  if (key === undefined) return text;
  if (Array.isArray(value)) return value.map((item: unknown, index) => (String(index) === key ? put(item, rest, text) : item));
  const object = value as Record<string, unknown>;
  return { ...object, [key]: put(object[key], rest, text) };
}
