import { isValidZone } from '@touchline/sequence';
import { InputError } from './input.ts';

/** The instant of `--from` on a clock in `--zone`. */
export function startInstant(from: string, zone: string): number {
  if (!isValidZone(zone)) throw new InputError([`--zone ${zone}: is not an IANA time zone such as Europe/Berlin`]);
  try {
    return Temporal.PlainDateTime.from(from).toZonedDateTime(zone).epochMilliseconds;
  } catch {
    throw new InputError([`--from ${from}: is not a date and time such as 2026-03-02T09:00`]);
  }
}
