import { expect, it } from 'vitest';
import { findTemplate, templates } from './index.ts';

it('says what goes out at once on a Saturday, and when the first calls and texts follow', () => {
  const { weekend } = findTemplate('framework-14-day')!;
  expect(weekend).toMatch(
    /^Starts on a Saturday: text and email within the hour, call on Monday 10:30, text on \w+day 11:15, email on \w+day 10:00/,
  );
});

it('is computed for every cadence with touches, and names no weekend for touches that respect the send window', () => {
  // The renewal waits for a date of the lead, whenever the lead came in.
  for (const { id, weekend, touchCount } of templates) {
    expect(weekend === '', id).toBe(touchCount === 0 || id === 'renewal-90-day');
    expect(weekend.replace('Starts on a Saturday', ''), id).not.toMatch(/(?:call|text|email) on (?:Saturday|Sunday)/);
  }
});
