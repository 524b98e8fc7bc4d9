import { expect, test } from 'vitest';
import { anSms } from '../../test-kit/build-document.ts';
import { instant } from '../../test-kit/leads.ts';
import { meet, problemsOf, summaryOf } from '../../test-kit/run-step.ts';

test('goes out only to leads with SMS consent', () => {
  expect(meet('sms', anSms()).ofType('message')).toMatchObject([{ channel: 'sms', variant: 'a' }]);
  expect(meet('sms', anSms(), { consent: { email: true, sms: false, call: true } }).ofType('message')).toEqual([]);
  expect(meet('sms', anSms(), { phone: ' ' }).ofType('message')).toEqual([]);
});

test('keeps quiet hours, even if the window is ignored', () => {
  const night = instant('2026-03-10T23:30[Europe/Berlin]');
  const journey = meet('sms', anSms('Hello', { window: 'ignore' }), {}, night).run();
  expect(journey.ofType('message')).toMatchObject([{ on: instant('2026-03-11T08:00[Europe/Berlin]') }]);
});

test('needs a text, and reads as a sentence', () => {
  expect(problemsOf('sms', anSms(''))).toEqual(['missing-content']);
  expect(problemsOf('sms', { variants: [] })).toEqual(['no-variant']);
  expect(summaryOf('sms', anSms('Is now a good time?'))).toBe('SMS “Is now a good time?”');
});
