import { expect, test } from 'vitest';
import { meet, problemsOf, summaryOf } from '../../test-kit/run-step.ts';

test('posts the chosen data, and an id to detect duplicates', () => {
  const config = { url: 'https://example.com/hook?key=1', include: ['contact', 'fields'], data: [{ name: 'plan', value: 'pro' }] };
  const [effect] = meet('webhook', config, { fields: { seats: 3 } }).ofType('webhook');
  expect(effect).toMatchObject({
    url: config.url,
    visit: 1,
    body: {
      enrollment: 'enrollment-1',
      step: 'it',
      visit: 1,
      at: '2026-03-10T09:00:00Z',
      lead: { id: 'lead-1', contact: { email: 'ann@example.com' }, fields: { seats: 3 } },
      data: { plan: 'pro' },
    },
  });
});

test('the canvas shows the host, not the keys', () => {
  expect(summaryOf('webhook', { url: 'https://user:secret@hooks.example.com/a?key=1' })).toBe('Post to hooks.example.com');
});

test.each([
  ['', 'missing-content'],
  ['example.com', 'invalid-url'],
  ['ftp://example.com', 'invalid-url'],
  ['https://exa mple.com', 'invalid-url'],
  ['https://{{ lead.company }}', 'webhook-merge-field'],
  ['https://example.com/{{lead.email}}?q={{ lead.id }}', 'webhook-merge-field'],
  ['ftp://example.com/{{ lead.email }}', 'invalid-url'],
])('reports the problem of “%s”', (url, code) => {
  expect(problemsOf('webhook', { url })).toEqual([code]);
});

test('a merge field in the data gets a warning, too', () => {
  const data = [
    { name: 'mail', value: '{{ lead.email }}' },
    { name: 'plan', value: '{pro}' },
  ];
  expect(problemsOf('webhook', { url: 'https://example.com', data })).toEqual(['webhook-merge-field']);
});

test.each(['https://example.com', 'http://localhost:3000/x', 'https://[::1]:8080/'])('takes %s', (url) => {
  expect(problemsOf('webhook', { url })).toEqual([]);
});
