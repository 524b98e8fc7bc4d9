import { expect, test } from 'vitest';
import { meet, problemsOf, summaryOf } from '../../test-kit/run-step.ts';

const text = (value: string) => [{ id: 'a', weight: 1, text: value }];

test.each(['connect', 'message', 'view'])('%s is a task for a person', (action) => {
  const journey = meet('linkedin', { action, variants: text('Hello') });
  expect(journey.ofType('task')).toMatchObject([{ step: 'it', channel: 'linkedin', variant: action === 'view' ? null : 'a' }]);
});

test('waits for the person if configured, and cancels the task at the limit', () => {
  const waiting = { action: 'message', variants: text('Hello'), waitFor: { amount: 2, unit: 'days' } };
  const done = meet('linkedin', waiting);
  done.happens('task-completed', { step: 'it', visit: 1, outcome: 'done' });
  expect(done.state.endReason).toBe('done');
  const late = meet('linkedin', waiting).run();
  expect(late.state.endReason).toBe('limit');
  expect(late.ofType('withdraw')).toMatchObject([{ step: 'it' }]);
});

test('a lead without a profile is skipped', () => {
  expect(meet('linkedin', { action: 'connect', variants: text('') }, { linkedin: null }).ofType('task')).toEqual([]);
});

test('a message needs a text, a note must be short, and a profile view needs no text', () => {
  expect(problemsOf('linkedin', { action: 'message', variants: text('') })).toEqual(['missing-content']);
  expect(problemsOf('linkedin', { action: 'connect', variants: text('') })).toEqual([]);
  expect(problemsOf('linkedin', { action: 'connect', variants: text('x'.repeat(301)) })).toEqual(['note-too-long']);
  expect(problemsOf('linkedin', { action: 'view', variants: [] })).toEqual([]);
  expect(summaryOf('linkedin', { action: 'view', variants: text('Hello') })).toBe('LinkedIn profile view');
});
