const words: Readonly<Record<string, string>> = {
  completed: 'all steps done',
  converted: 'converted',
  disqualified: 'disqualified',
  replied: 'replied',
  'meeting-booked': 'meeting booked',
  'reached-by-phone': 'reached by phone',
  unsubscribed: 'unsubscribed',
  bounced: 'address does not work',
  'exited-by-person': 'taken out by hand',
};

/** Why an enrollment ended, in words. A reason of one's own reads as it was written. */
export function endReasonText(reason: string): string {
  return words[reason] ?? reason.replaceAll('-', ' ');
}
