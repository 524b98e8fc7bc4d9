// English, like the sentences around it. Dates and numbers follow the locale.
const words = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

const UNITS = [
  ['minute', 60],
  ['hour', 3600],
  ['day', 86_400],
  ['month', 2_629_746],
  ['year', 31_556_952],
] as const;

/** "in 3 hours", "yesterday", "just now". */
export function relativeTime(iso: string, now = Temporal.Now.instant()): string {
  const seconds = Math.round((Temporal.Instant.from(iso).epochMilliseconds - now.epochMilliseconds) / 1000);
  const size = Math.abs(seconds);
  if (size < 45) return seconds > 5 ? 'in a moment' : 'just now';
  for (const [unit, length] of UNITS.toReversed()) {
    if (size >= length) return words.format(Math.round(seconds / length), unit);
  }
  return words.format(Math.sign(seconds), 'minute');
}
