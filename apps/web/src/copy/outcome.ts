/** `no-answer` → "No answer". Outcomes are words chosen by the marketer, joined by hyphens. */
export function outcomeText(outcome: string): string {
  return outcome.charAt(0).toUpperCase() + outcome.slice(1).replaceAll('-', ' ');
}
