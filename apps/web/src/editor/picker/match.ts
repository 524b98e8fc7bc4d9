/**
 * How well an entry matches a search, from 0 (no match) to 1. The start of the name counts most: "end" should find the End step before an
 * email that "sends".
 */
export function match(name: string, search: string, keywords: readonly string[] = []): number {
  const wanted = search.trim().toLowerCase();
  const title = name.toLowerCase();
  if (wanted === '' || title === wanted) return 1;
  if (title.startsWith(wanted)) return 0.9;
  if (startsWord(title, wanted)) return 0.8;
  const words = wanted.split(/\s+/);
  const all = `${title} ${keywords.join(' ').toLowerCase()}`;
  if (words.every((word) => startsWord(all, word))) return 0.5;
  return words.every((word) => all.includes(word)) ? 0.2 : 0;
}

function startsWord(text: string, start: string): boolean {
  return text.startsWith(start) || text.includes(` ${start}`);
}
