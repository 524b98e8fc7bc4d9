import { expect, test } from 'vitest';
import { instant } from '../../test-kit/leads.ts';
import { meet, problemsOf, summaryOf } from '../../test-kit/run-step.ts';

test('is a task within waking hours, even if the window is ignored', () => {
  const night = instant('2026-03-10T23:30[Europe/Berlin]');
  const journey = meet('voicemail', { script: 'Hello', window: 'ignore' }, {}, night).run();
  expect(journey.ofType('task')).toMatchObject([{ channel: 'voicemail', dueAt: instant('2026-03-11T08:00[Europe/Berlin]') }]);
});

test('needs a script and outcomes', () => {
  expect(problemsOf('voicemail', { script: '' })).toEqual(['missing-content']);
  expect(problemsOf('voicemail', { script: 'Hello', outcomes: [] })).toEqual(['missing-content']);
  expect(problemsOf('voicemail', { script: 'Hello', outcomes: ['left', 'left'] })).toEqual(['duplicate-outcome']);
  expect(summaryOf('voicemail', { script: 'Hi {{ lead.firstName }}' })).toBe('Voicemail “Hi {first name}”');
});
