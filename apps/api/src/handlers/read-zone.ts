import { isValidZone } from '@touchline/sequence';
import { findIana, WINDOWS_TO_IANA_MAP } from 'windows-iana';

/**
 * The IANA time zone that a file means: `Europe/Berlin`, `us_slash_eastern` (HubSpot), `W. Europe Standard Time` (Windows),
 * `Eastern Time (US & Canada)`, `(GMT+01:00) Central European Standard Time (Europe/Paris)` (Salesforce), `Berlin`. Null where it names
 * none: an offset such as `+02:00` says nothing about summer time.
 */
export function readZone(text: string): string | null {
  const plain = text.normalize('NFKC').trim().replaceAll('_slash_', '/').replaceAll(/\s+/g, ' ');
  if (plain.length > 200) return null;
  const whole = iana(plain.replaceAll(' ', '_'));
  if (whole !== null) return whole;
  const inside = /\p{L}+(?:\/[\p{L}\d_+-]+)+/u.exec(plain)?.[0];
  if (inside !== undefined && isValidZone(inside)) return iana(inside);
  const name = plain
    .replace(/^[([](?:utc|gmt)[^)\]]*[)\]] ?/i, '')
    .toLowerCase()
    .replace(/\b(?:daylight|summer) time\b/, 'standard time');
  return windows(name) ?? spoken(name) ?? city(name);
}

function iana(name: string): string | null {
  if (!isValidZone(name)) return null;
  // Written in small letters it is an export's own spelling.
  return /\p{Lu}/u.test(name)
    ? name
    : (zonesByName().get(name) ?? new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone);
}

let zones: ReadonlyMap<string, string> | undefined;
const zonesByName = (): ReadonlyMap<string, string> =>
  (zones ??= new Map(Intl.supportedValuesOf('timeZone').map((zone) => [zone.toLowerCase(), zone])));

let windowsNames: ReadonlyMap<string, string> | undefined;

function windows(name: string): string | null {
  windowsNames ??= new Map(WINDOWS_TO_IANA_MAP.map(({ windowsName }) => [windowsName.toLowerCase(), windowsName]));
  const known = windowsNames.get(name);
  const [zone] = known === undefined ? [] : findIana(known, '001');
  return zone !== undefined && isValidZone(zone) ? zone : null;
}

/** As people and address books say it, without `time` and `standard`. */
const SPOKEN: Readonly<Record<string, string>> = {
  eastern: 'America/New_York',
  et: 'America/New_York',
  edt: 'America/New_York',
  central: 'America/Chicago',
  ct: 'America/Chicago',
  cdt: 'America/Chicago',
  mountain: 'America/Denver',
  mt: 'America/Denver',
  mdt: 'America/Denver',
  pacific: 'America/Los_Angeles',
  pt: 'America/Los_Angeles',
  pst: 'America/Los_Angeles',
  pdt: 'America/Los_Angeles',
  alaska: 'America/Anchorage',
  hawaii: 'Pacific/Honolulu',
  atlantic: 'America/Halifax',
  newfoundland: 'America/St_Johns',
  arizona: 'America/Phoenix',
  'central european': 'Europe/Berlin',
  cest: 'Europe/Berlin',
  'eastern european': 'Europe/Athens',
  eest: 'Europe/Athens',
  'western european': 'Europe/Lisbon',
  british: 'Europe/London',
  'greenwich mean': 'Europe/London',
  india: 'Asia/Kolkata',
  indian: 'Asia/Kolkata',
  mumbai: 'Asia/Kolkata',
  'new delhi': 'Asia/Kolkata',
  beijing: 'Asia/Shanghai',
  osaka: 'Asia/Tokyo',
  japan: 'Asia/Tokyo',
  kyiv: 'Europe/Kyiv',
};

function spoken(name: string): string | null {
  const bare = name
    .replaceAll(/[([](?:us|u\.s\.|usa)?(?: ?(?:&|and) ?canada)?[)\]]/g, ' ')
    .replaceAll(/\b(?:standard|time|zone)\b/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return Object.hasOwn(SPOKEN, bare) ? SPOKEN[bare]! : null;
}

/** The first city of `Amsterdam, Berlin, Bern` that a zone is named after. */
function city(name: string): string | null {
  for (const part of name.split(',')) {
    const known = spoken(part);
    if (known !== null) return known;
    const plain = part.normalize('NFD').replaceAll(/\p{M}/gu, '');
    const end = `/${plain.trim().replaceAll(' ', '_')}`;
    for (const [lower, zone] of end.length > 3 ? zonesByName() : []) if (lower.endsWith(end)) return zone;
  }
  return null;
}
