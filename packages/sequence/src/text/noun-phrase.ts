/** A step's summary as the subject of another sentence: `Email “Hello”` → `the email “Hello”`; `SMS “Hi”` → `the SMS “Hi”`. */
export function nounPhrase(summary: string): string {
  const first = summary.split(' ', 1)[0] ?? '';
  // SMS and LinkedIn are written as they are anywhere in a sentence.
  const isName = /[A-Z].*[A-Z]/.test(first);
  return `the ${isName ? summary : summary.slice(0, 1).toLowerCase() + summary.slice(1)}`;
}
