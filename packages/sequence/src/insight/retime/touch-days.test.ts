import { expect, it } from 'vitest';
import { call, chain, days, email, end, onDay, sms } from '../../test-kit/chain.ts';
import { retime } from './retime.ts';
import { touchDays } from './touch-days.ts';

const always = [{ from: '08:00', to: '20:00' }];
const sendWindow = {
  monday: always,
  tuesday: always,
  wednesday: always,
  thursday: always,
  friday: always,
  saturday: always,
  sunday: always,
};
const steps = [sms('a'), onDay('w', 4, '10:30'), email('b'), onDay('x', 10, '11:15'), email('c'), end];

function shown(document: Parameters<typeof touchDays>[0], to: number): readonly string[] {
  const retimed = retime(document, to);
  if (!retimed.ok) throw new Error(retimed.reason);
  return touchDays(document, retimed.document).map(
    ({ id, before, after, squeezed }) =>
      `${id} ${before.day} ${before.time} → ${after.day} ${after.time}${squeezed.map((why) => ` ${why}`).join('')}`,
  );
}

it('lists day and hour of every touch, before and after', () => {
  expect(shown(chain(steps, { sendWindow }), 5)).toEqual(['a 0 09:00 → 0 09:00', 'b 4 10:30 → 2 10:30', 'c 10 11:15 → 5 11:15']);
});

it('counts days as the sequence does', () => {
  expect(shown(chain(steps, { sendWindow, dayCounting: 'first-is-1' }), 9)[0]).toBe('a 1 09:00 → 1 09:00');
});

it('reports touches that now share a day, for all leads or for some weekdays', () => {
  expect(shown(chain([email('a'), onDay('w', 4, '10:30'), call('b'), onDay('x', 5, '11:15'), sms('c'), end], { sendWindow }), 2)).toEqual([
    'a 0 09:00 → 0 09:00',
    'b 4 10:30 → 2 10:30',
    'c 5 11:15 → 2 11:15 same-day',
  ]);
  const working = { ...sendWindow, saturday: [], sunday: [] };
  expect(shown(chain([sms('a'), days('w', 4), email('b'), end], { sendWindow: working }), 2)).toEqual([
    'a 0 09:00 → 0 09:00',
    'b 4 09:00 → 2 09:00 closed-days',
  ]);
});

it('does not report touches that were too close before', () => {
  expect(shown(chain([email('a'), email('b'), days('w', 6), sms('c'), end], { sendWindow }), 3)).toEqual([
    'a 0 09:00 → 0 09:00',
    'b 0 09:00 → 0 09:00',
    'c 6 09:00 → 3 09:00',
  ]);
});
