const WORDS: Readonly<Record<string, string>> = {
  completed: 'all steps done',
  'meeting-booked': 'meeting booked',
  'reached-by-phone': 'reached by phone',
  'exited-by-person': 'removed manually',
};

/** The reason that an enrollment ended, in words: `meeting-booked` → "meeting booked". A custom reason loses its hyphens. */
export function endReasonText(reason: string): string {
  return WORDS[reason] ?? reason.replaceAll('-', ' ');
}
