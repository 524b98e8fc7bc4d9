import { formatInstant } from '@touchline/sequence';
import { CITIES } from '../../../lib/cities.ts';
import { textFormat } from '../../../lib/format/text-format.ts';

/** One zone behind UTC, one near it, and one ahead with a half-hour offset. */
const ZONES = ['America/Los_Angeles', 'Europe/Berlin', 'Asia/Kolkata'];
const cities = CITIES.filter(({ value }) => ZONES.includes(value));

/** The effect of a setting: concrete times for leads in three cities, in their local time. */
export function CityInstants({ instants }: { readonly instants: (zone: string) => readonly number[] }) {
  return (
    <dl className="flex flex-col gap-2 text-sm">
      {cities.map(({ value: zone, label }) => (
        <div key={zone} className="flex justify-between gap-4">
          <dt className="text-ink-soft">{label}</dt>
          <dd>
            <ol className="text-right tabular">
              {instants(zone).map((at, index) => (
                <li key={index}>{formatInstant(at, zone, textFormat)}</li>
              ))}
            </ol>
          </dd>
        </div>
      ))}
    </dl>
  );
}
