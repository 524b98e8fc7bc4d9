import { expect, test } from 'vitest';
import { readZone } from './read-zone.ts';

test.each([
  ['Europe/Berlin', 'Europe/Berlin'],
  ['Asia/Calcutta', 'Asia/Calcutta'],
  ['CET', 'CET'],
  ['us_slash_eastern', 'America/New_York'],
  ['europe_slash_berlin', 'Europe/Berlin'],
  ['america_slash_argentina_slash_buenos_aires', 'America/Buenos_Aires'],
  ['America/New York', 'America/New_York'],
  ['Eastern Time (US & Canada)', 'America/New_York'],
  ['(GMT-08:00) Pacific Time (US & Canada)', 'America/Los_Angeles'],
  ['Pacific Standard Time', 'America/Los_Angeles'],
  ['Eastern Daylight Time', 'America/New_York'],
  ['W. Europe Standard Time', 'Europe/Berlin'],
  ['w. europe standard time', 'Europe/Berlin'],
  ['Romance Standard Time', 'Europe/Paris'],
  ['(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna', 'Europe/Amsterdam'],
  ['(GMT+01:00) Central European Standard Time (Europe/Paris)', 'Europe/Paris'],
  ['Berlin', 'Europe/Berlin'],
  ['Mumbai', 'Asia/Kolkata'],
  ['(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi', 'Asia/Kolkata'],
  ['São Paulo', 'America/Sao_Paulo'],
  ['Central European Summer Time', 'Europe/Warsaw'],
  ['PST', 'America/Los_Angeles'],
])('%s is %s', (text, zone) => expect(readZone(text)).toBe(zone));

test.each(['', '+02:00', 'UTC+2', '(GMT+01:00)', 'Europe/Atlantis', 'Narnia', 'GMT Office', 'toString', 'x'.repeat(5_000)])(
  '%s names none',
  (text) => expect(readZone(text)).toBeNull(),
);
