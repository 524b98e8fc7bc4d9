/** `no-answer` → "No answer". Outcomes are the marketer's own words, joined by hyphens. */
export function outcomeText(outcome: string): string {
  return outcome.charAt(0).toUpperCase() + outcome.slice(1).replaceAll('-', ' ');
}
