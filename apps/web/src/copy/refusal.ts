const words: Readonly<Record<string, string>> = {
  'already-enrolled': 'it is in this sequence already',
  suppressed: 'the lead unsubscribed, or its address does not work',
  'not-published': 'the sequence is not published yet',
  closed: 'the sequence takes no new leads at the moment',
  'enrolled-before': 'the rules of the sequence let nobody in twice',
  'too-soon': 'it was in this sequence too short a time ago for its rules',
  'enrolled-elsewhere': 'it is in another sequence that excludes this one',
  'unknown-lead': 'the lead is gone',
};

/** Why one lead was not enrolled, after "because". */
export function refusalOf(reason: string): string {
  return words[reason] ?? reason.replaceAll('-', ' ');
}
