import type { AuditFilter } from '../../../api/audit.ts';

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** The filter in the address. Values that cannot be one are left out. */
export function auditSearch(search: Readonly<Record<string, unknown>>): AuditFilter {
  const { search: words, actor, from, to } = search;
  return {
    ...(typeof words === 'string' && words.trim() !== '' ? { search: words.slice(0, 200) } : {}),
    ...(typeof actor === 'string' && /^[0-9a-f-]{36}$/.test(actor) ? { actor } : {}),
    ...(typeof from === 'string' && DAY.test(from) ? { from } : {}),
    ...(typeof to === 'string' && DAY.test(to) ? { to } : {}),
  };
}
