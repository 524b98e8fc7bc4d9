import { isValidZone } from '@touchline/sequence';
import { InputError } from './input.ts';

/** The instant of `--from` on a clock in `--zone`. */
export function startInstant(from: string, zone: string): number {
  if (!isValidZone(zone)) throw new InputError([`--zone ${zone}: is not an IANA time zone such as Europe/Berlin`]);
  let start: Temporal.PlainDateTime;
  try {
    start = Temporal.PlainDateTime.from(from);
  } catch {
    throw new InputError([`--from ${from}: is not a date and time such as 2026-03-02T09:00`]);
  }
  // As in the API: beyond these years the database and the calendars of holidays disagree with us.
  if (start.year < 1970 || start.year > 2199) throw new InputError([`--from ${from}: is not between 1970 and 2199`]);
  return start.toZonedDateTime(zone).epochMilliseconds;
}
