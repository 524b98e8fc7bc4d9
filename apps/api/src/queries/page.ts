/** Cuts one page from `limit + 1` rows; the extra one says that there is more. */
export function pageOf<Row extends { id: string }>(rows: readonly Row[], limit: number, cursorOf: (row: Row) => string = (row) => row.id) {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? cursorOf(last) : null };
}
