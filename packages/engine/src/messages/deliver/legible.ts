/** Longer than any meaningful reply. Characters. */
const LONGEST = 2_000;

/** The words of another system as they can be stored: Postgres takes no NUL and no half of a character. */
export function legible(text: string): string {
  return text
    .slice(0, LONGEST)
    .toWellFormed()
    .replaceAll(/[^\P{Cc}\n]+/gu, ' ');
}
