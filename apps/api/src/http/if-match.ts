/** Reads `If-Match: "7"`. Weak tags and bare numbers are understood too; `*` and lists name no single revision. */
export function revisionOf(header: string): number | null {
  const match = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim());
  return match ? Number(match[1]) : null;
}
