import { expect, test } from 'vitest';
import { meet, problemsOf, summaryOf } from '../../test-kit/run-step.ts';

test('ends the enrollment with its reason, and cancels no message', () => {
  const journey = meet('end', { reason: 'converted' });
  expect(journey.state).toMatchObject({ status: 'ended', endReason: 'converted', step: null });
  expect(journey.ofType('end')).toMatchObject([{ reason: 'converted' }]);
  expect(journey.ofType('withdraw')).toEqual([]);
});

test('needs a reason', () => {
  expect(problemsOf('end', { reason: ' ' })).toEqual(['missing-reason']);
  expect([summaryOf('end', { reason: '' }), summaryOf('end', { reason: 'converted' })]).toEqual(['End: no reason given', 'End: converted']);
});
