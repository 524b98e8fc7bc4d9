/** Cuts one page from `limit + 1` rows; the extra one says that there is more. */
export function pageOf<Row extends { id: string }>(rows: readonly Row[], limit: number) {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? last.id : null };
}
