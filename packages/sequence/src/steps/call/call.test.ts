import { expect, test } from 'vitest';
import { mustCompile } from '../../test-kit/arbitrary-document.ts';
import { days, draw } from '../../test-kit/draw.ts';
import { Journey } from '../../test-kit/journey.ts';
import { instant, lead } from '../../test-kit/leads.ts';
import { problemsOf, summaryOf } from '../../test-kit/run-step.ts';
import { defaultSettings } from '../../graph/settings.ts';

const berlin = (text: string): number => instant(`2026-03-${text}[Europe/Berlin]`);

function secondCall(firstAt: string, gap: object, sendWindow = defaultSettings().sendWindow) {
  const document = draw(
    [
      ['a', 'call', { script: 'One.' }],
      ['w', 'wait', gap],
      ['b', 'call', { script: 'Two.', anotherTime: true }],
      ['end', 'end'],
    ],
    ['start → a → w → b → end'],
    { sendWindow },
  );
  return new Journey(mustCompile(document), berlin(firstAt), lead()).start().run().ofType('task')[1]?.on;
}

test('the second call keeps away from the hour of the first', () => {
  // Two hours later on the same day, where the window has room for it.
  expect(secondCall('10T10:00', days(2))).toBe(berlin('12T12:00'));
  // Late in the day it becomes the next morning.
  expect(secondCall('10T16:30', days(2))).toBe(berlin('13T08:00'));
  // A time of its own stands.
  expect(secondCall('10T10:00', days(2, '16:00'))).toBe(berlin('12T16:00'));
  // In the morning before it, there is time enough.
  expect(secondCall('10T14:00', days(1, '09:00'))).toBe(berlin('11T09:00'));
});

test('a window that is open for an hour only leaves no choice', () => {
  const hour = [{ from: '10:00', to: '11:00' }];
  const week = { ...defaultSettings().sendWindow, monday: hour, tuesday: hour, wednesday: hour, thursday: hour, friday: hour };
  expect(secondCall('10T10:15', days(2), week)).toBe(berlin('12T10:15'));
});

test('says so, and finds what is missing', () => {
  expect(summaryOf('call', { script: 'x', anotherTime: true })).toBe('Call, at another time of day than last');
  expect(problemsOf('call', { script: '', outcomes: [] })).toEqual(['missing-content', 'missing-content']);
});
