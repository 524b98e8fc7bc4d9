/** The owner in the address of a list. */
export interface OwnerSearch {
  readonly owner?: string;
}

/** Reads it. Anything that is no owner shows all. */
export function ownerSearch(search: Readonly<Record<string, unknown>>): OwnerSearch {
  const { owner } = search;
  return typeof owner === 'string' && /^(?:me|none|[0-9a-f-]{36})$/.test(owner) ? { owner } : {};
}
