import { expect, test } from 'vitest';
import { meet, problemsOf, summaryOf } from '../../test-kit/run-step.ts';

test('ends here and goes on there', () => {
  const journey = meet('hand-over', { sequenceId: 'nurture' });
  expect(journey.ofType('hand-over')).toMatchObject([{ sequenceId: 'nurture', step: 'it' }]);
  expect(journey.state).toMatchObject({ status: 'ended', endReason: 'handed-over' });
  // What is under way still goes out: the lead went on, nobody stopped it.
  expect(journey.ofType('withdraw')).toEqual([]);
});

test('leads somewhere, and not back to itself', () => {
  expect(problemsOf('hand-over', { sequenceId: '' })).toEqual(['hand-over-nowhere']);
  expect(problemsOf('hand-over', { sequenceId: 's1' }, 's1')).toEqual(['hand-over-to-itself']);
  expect(problemsOf('hand-over', { sequenceId: 's1' }, 's2')).toEqual([]);
  expect(summaryOf('hand-over', { sequenceId: 's1', note: 'Monthly nurture' })).toBe('Go on in: Monthly nurture');
});
