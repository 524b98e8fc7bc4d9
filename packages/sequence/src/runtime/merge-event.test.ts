import { expect, test } from 'vitest';
import { mustCompile } from '../test-kit/arbitrary-document.ts';
import { chain, email, end, sms } from '../test-kit/chain.ts';
import { Journey } from '../test-kit/journey.ts';
import { instant } from '../test-kit/leads.ts';
import { touchOf } from './merge-event.ts';

const START = instant('2026-03-10T10:00Z');
const { state } = new Journey(mustCompile(chain([email('e1'), sms('s'), email('e2'), end])), START).start();
const sentAt = (minutes: number) => ({ at: START + minutes * 60_000, visit: 1, variant: null });
const sent = {
  ...state,
  touches: { e1: { ...sentAt(0), channel: 'email' }, e2: { ...sentAt(1), channel: 'email' }, s: { ...sentAt(2), channel: 'sms' } },
};

test.each([
  ['email', 3, 'e2'],
  ['sms', 3, 's'],
  [undefined, 3, 's'],
  ['email', 1, 'e1'],
  ['sms', 2, null],
  ['call', 3, null],
] as const)('an event of channel %s after %i minutes belongs to %s', (channel, minutes, step) => {
  const event = { id: 'x', name: 'delivered', at: START + minutes * 60_000, ...(channel === undefined ? {} : { channel }) };
  expect(touchOf(sent as never, event)).toBe(step);
});
