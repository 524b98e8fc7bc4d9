const words: Readonly<Record<string, string>> = {
  'already-enrolled': 'Some are in this sequence already.',
  suppressed: 'Some have unsubscribed or their address does not work.',
  'not-published': 'The sequence is not published yet.',
  'unknown-lead': 'Some leads are gone.',
};

/** Why leads were not enrolled. */
export function refusalText(reason: string): string {
  return words[reason] ?? `Some leads were not enrolled (${reason}).`;
}
