import { explainPlan, formatInstant, stepRegistry } from '@touchline/sequence';
import { afterEach, expect, test } from 'vitest';
import { applyFormatSettings } from './format-settings.ts';
import { setLocale } from './locale.ts';
import { textFormat } from './text-format.ts';

const SATURDAY = Date.parse('2026-03-07T15:30:00Z');
const plain = (text: string) => text.replaceAll(/\s/g, ' ');
afterEach(() => {
  setLocale(undefined);
  applyFormatSettings({ hourCycle: null, firstWeekday: null });
});

test.each([
  ['en-US', null, 'Sat, Mar 7, 2026, 3:30 PM', '3:30 PM'],
  ['en-US', '24', 'Sat, Mar 7, 2026, 15:30', '15:30'],
  ['en-GB', null, 'Sat 7 Mar 2026, 15:30', '15:30'],
  ['en-GB', '12', 'Sat 7 Mar 2026, 3:30 pm', '3:30 pm'],
] as const)('in %s with clock %s, texts of the core read %s', (language, hourCycle, instant, time) => {
  setLocale(language);
  applyFormatSettings({ hourCycle, firstWeekday: null });
  const written = plain(formatInstant(SATURDAY, 'UTC', textFormat)).replace('Sat, 7', 'Sat 7');
  expect(written).toBe(instant);
  const reason = { code: 'outside-window', params: { weekday: 'saturday', date: '2026-03-07', time: '15:30' } } as const;
  expect(plain(explainPlan(SATURDAY, { at: SATURDAY + 3_600_000, reasons: [reason] }, 'UTC', textFormat))).toContain(
    `Saturday ${time} → Saturday ${time}, outside the send window`,
  );
  const wait = { mode: 'next-time', at: '15:30', weekdays: [], spread: 0 } as const;
  expect(plain(stepRegistry.wait.summary(wait, () => '', textFormat))).toBe(`Wait until ${time} in the lead's time`);
});
