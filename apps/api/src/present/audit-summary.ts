const SECRET = /password|token|secret|authorization|^key$/i;
const MOST_ITEMS = 20;
const MOST_CHARACTERS = 500;
const DEEPEST = 6;

/** A value as the audit log keeps it: without secrets, and with long lists and texts cut, because a log is not a copy of the data. */
export function auditSummary(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return cut(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth === DEEPEST) return '…';
  if (Array.isArray(value)) {
    return value.length > MOST_ITEMS ? { count: value.length } : value.map((item) => auditSummary(item, depth + 1));
  }
  const entries = Object.entries(value).filter(([name]) => name !== '__proto__');
  return Object.fromEntries(entries.map(([name, member]) => [name, SECRET.test(name) ? '[redacted]' : auditSummary(member, depth + 1)]));
}

/** As Postgres stores it: without NUL and without half characters. */
function cut(text: string): string {
  const short = text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
  return short.replaceAll('\0', '').toWellFormed();
}
