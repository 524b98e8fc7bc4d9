const rtf = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

const steps = [
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
  for (const [unit, length] of steps.toReversed()) {
    if (size >= length) return rtf.format(Math.round(seconds / length), unit);
  }
  return rtf.format(Math.sign(seconds), 'minute');
}

/** "Tue 3 Mar, 10:00" in the zone, the reader's own when none is given; with the year when it is not this one. */
export function dateTime(iso: string, zone?: string): string {
  const here = Temporal.Now.timeZoneId();
  let at;
  try {
    at = Temporal.Instant.from(iso).toZonedDateTimeISO(zone ?? here);
  } catch {
    // A lead may bring a zone that means nothing.
    at = Temporal.Instant.from(iso).toZonedDateTimeISO(here);
  }
  const sameYear = at.year === Temporal.Now.plainDateISO().year;
  return at.toLocaleString('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
  });
}
