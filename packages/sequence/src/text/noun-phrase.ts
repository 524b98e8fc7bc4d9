/** A step's summary as the subject of another sentence: `Email “Hello”` → `the email “Hello”`; `SMS “Hi”` → `the SMS “Hi”`. */
export function nounPhrase(summary: string): string {
  return `the ${midSentence(summary)}`;
}

/** A label inside a sentence: `In-app message` → `in-app message`, and `SMS` stays. */
export function midSentence(label: string): string {
  const first = label.split(' ', 1)[0] ?? '';
  // SMS and LinkedIn are written as they are anywhere in a sentence.
  const isName = /[A-Z].*[A-Z]/.test(first);
  return isName ? label : label.slice(0, 1).toLowerCase() + label.slice(1);
}
