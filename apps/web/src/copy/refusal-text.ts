const words: Readonly<Record<string, string>> = {
  'already-enrolled': 'Some are in this sequence already.',
  suppressed: 'Some have unsubscribed or their address does not work.',
  'not-published': 'The sequence is not published yet.',
  closed: 'The sequence takes no new leads at the moment.',
  'enrolled-before': 'Some were in this sequence before, and its rules let nobody in twice.',
  'too-soon': 'Some were in this sequence too short a time ago for its rules.',
  'enrolled-elsewhere': 'Some are in another sequence that excludes this one.',
  'unknown-lead': 'Some leads are gone.',
};

/** Why leads were not enrolled. */
export function refusalText(reason: string): string {
  return words[reason] ?? `Some leads were not enrolled (${reason}).`;
}
