/** A step's summary as the subject of another sentence: `Email “Hello”` → `the email “Hello”`; `SMS “Hi”` → `the SMS “Hi”`. */
export function asSubject(summary: string): string {
  const first = summary.split(' ', 1)[0] ?? '';
  const isAbbreviation = first === first.toUpperCase();
  return `the ${isAbbreviation ? summary : summary.slice(0, 1).toLowerCase() + summary.slice(1)}`;
}
