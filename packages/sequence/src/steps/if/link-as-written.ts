const PIECE = /(?:\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\})+/;

/** The characters of a merged value in a URL. Other characters are encoded. */
const VALUE = /^[\w.~%+-]*$/;

/**
 * Whether a sent URL comes from a link with merge fields: `https://x.example/?n=Ada%20B` from
 * `https://x.example/?n={{ lead.firstName }}`. A field at the start may be a whole URL.
 */
export function isLinkAsWritten(sent: string, written: string): boolean {
  const parts = written.split(PIECE);
  const first = parts.shift() ?? '';
  const last = parts.pop();
  if (last === undefined || !sent.startsWith(first) || !sent.endsWith(last) || sent.length < first.length + last.length) return false;
  const end = sent.length - last.length;
  let at = first.length;
  let anything = first === '';
  for (const part of [...parts, null]) {
    const next = part === null ? end : sent.indexOf(part, at);
    if (next === -1 || next > end || !(anything || VALUE.test(sent.slice(at, next)))) return false;
    anything = false;
    at = next + (part?.length ?? 0);
  }
  return at <= end;
}
