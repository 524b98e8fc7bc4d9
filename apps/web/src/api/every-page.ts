/** What asks for one page of a list, and for as many items as a page may have. */
export interface PageQuery {
  readonly cursor?: string;
  readonly limit: '200';
}

/** All items of a list that is short as a rule: page after page, until there is no more. */
export async function everyPage<Item>(
  get: (query: PageQuery) => Promise<{ readonly items: readonly Item[]; readonly nextCursor: string | null }>,
): Promise<Item[]> {
  const all: Item[] = [];
  let query: PageQuery = { limit: '200' };
  for (;;) {
    const { items, nextCursor } = await get(query);
    all.push(...items);
    // Each page says where the next one begins, so they cannot be asked for at once.
    if (!nextCursor) return all;
    query = { limit: '200', cursor: nextCursor };
  }
}
