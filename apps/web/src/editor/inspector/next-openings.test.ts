import { defaultSettings, formatInstant, type Settings } from '@touchline/sequence';
import { expect, test } from 'vitest';
import { nextOpenings } from './next-openings.ts';

const always = [{ from: '00:00', to: '24:00' }];
const fridayNoon = Temporal.Instant.from('2026-03-06T11:00:00Z').epochMilliseconds;

function weekdays(spans: Settings['sendWindow']['monday'], weekend: Settings['sendWindow']['monday'] = []): Settings {
  const [monday, tuesday, wednesday, thursday, friday] = Array.from({ length: 5 }, () => spans);
  const sendWindow = { monday, tuesday, wednesday, thursday, friday, saturday: weekend, sunday: weekend } as Settings['sendWindow'];
  return { ...defaultSettings(), sendWindow };
}

test('an open window gives now, then openings after the weekend in the lead’s time', () => {
  const settings = weekdays([{ from: '08:00', to: '18:00' }]);
  const berlin = nextOpenings(settings, 'Europe/Berlin', fridayNoon).map((at) => formatInstant(at, 'Europe/Berlin'));
  expect(berlin).toEqual(['Fri 6 Mar 2026, 12:00', 'Mon 9 Mar 2026, 08:00', 'Tue 10 Mar 2026, 08:00']);
  expect(formatInstant(nextOpenings(settings, 'Asia/Kolkata', fridayNoon)[1]!, 'Asia/Kolkata')).toBe('Mon 9 Mar 2026, 08:00');
});

test('an opening is found where the previous day was open at that hour', () => {
  const settings = weekdays([{ from: '08:00', to: '18:00' }]);
  const later = { ...settings, sendWindow: { ...settings.sendWindow, monday: [{ from: '07:00', to: '20:00' }] } };
  const berlin = nextOpenings(later, 'Europe/Berlin', fridayNoon).map((at) => formatInstant(at, 'Europe/Berlin'));
  expect(berlin[1]).toBe('Mon 9 Mar 2026, 07:00');
});

test('a window that never closes gives now only, one that never opens gives none', () => {
  expect(nextOpenings(weekdays(always, always), 'UTC', fridayNoon)).toEqual([fridayNoon]);
  expect(nextOpenings(weekdays([]), 'UTC', fridayNoon)).toEqual([]);
});
