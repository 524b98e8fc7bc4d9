import { expect, test } from 'vitest';
import { instant } from '../../test-kit/leads.ts';
import { meet, problemsOf, summaryOf } from '../../test-kit/run-step.ts';

const variants = (changes: object = {}) => [{ id: 'a', weight: 1, title: 'Card declined', text: 'Please update your card.', ...changes }];

test('goes out at any time if the window is ignored, because it waits in the product', () => {
  const night = instant('2026-03-10T23:30[Europe/Berlin]');
  expect(meet('notice', { variants: variants(), window: 'ignore' }, {}, night).ofType('message')).toMatchObject([
    { channel: 'notice', variant: 'a', on: night },
  ]);
});

test('needs a title, a text and, for a link, a valid URL', () => {
  expect(problemsOf('notice', { variants: variants({ title: '' }) })).toEqual(['missing-content']);
  expect(problemsOf('notice', { variants: variants({ link: 'settings' }) })).toEqual(['invalid-url']);
  expect(problemsOf('notice', { variants: variants({ link: 'https://example.com/card' }) })).toEqual([]);
  expect(summaryOf('notice', { variants: variants() })).toBe('In-app message “Card declined”');
});
