/** Query of one page, with the maximum page size. */
export interface PageQuery {
  readonly cursor?: string;
  readonly limit: '200';
}

/** Fetches all pages of a list that is usually short. */
export async function everyPage<Item>(
  get: (query: PageQuery) => Promise<{ readonly items: readonly Item[]; readonly nextCursor: string | null }>,
): Promise<Item[]> {
  const all: Item[] = [];
  let query: PageQuery = { limit: '200' };
  for (;;) {
    const { items, nextCursor } = await get(query);
    all.push(...items);
    // Each page has the cursor of the next one, so pages cannot be fetched in parallel.
    if (!nextCursor) return all;
    query = { limit: '200', cursor: nextCursor };
  }
}
