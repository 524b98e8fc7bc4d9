import { expect, test } from 'vitest';
import { messageLine, timelineLine } from './timeline.ts';

const step = (id: string) => (id === 'ask' ? 'Opened the email' : id);

test('a decision has its exit and its reason', () => {
  const decided = (exit: string, why: string) => timelineLine({ what: 'decided', step: 'ask', exit, why }, step).text;
  expect(decided('no', 'not-opened')).toBe('Opened the email: took “No” because “opened” did not happen in time');
  expect(decided('keen', 'rule:Reads the prices')).toBe('Opened the email: took “Keen” because the rule “Reads the prices” matches');
  expect(decided('hot', 'tier:hot')).toBe('Opened the email: took “Hot” because the lead is hot');
});

test('an exit has its label', () => {
  const named = Object.assign(step, { exit: (_: string, exit: string) => (exit === 'c' ? 'Video' : undefined) });
  const decided = timelineLine({ what: 'decided', step: 'ask', exit: 'c', why: 'arm:c' }, named).text;
  expect(decided).toBe('Opened the email: took “Video” because of the random split');
});

test('a delayed wait has its reasons', () => {
  const reasons = [{ code: 'days-apart', params: { days: 2, date: '2026-03-09' } }] as const;
  const { text } = timelineLine({ what: 'delayed', step: 'ask', planned: 0, reasons }, step);
  expect(text).toBe('Delayed: Opened the email (at least 2 days after the touch of Mon, Mar 9)');
});

test('a moved touch has its due time and its reasons', () => {
  const reasons = [{ code: 'closed-day', params: { weekday: 'saturday', date: '2026-03-07' } }] as const;
  const { text } = timelineLine({ what: 'planned', step: 'ask', for: Date.parse('2026-03-09T10:00Z'), reasons }, step, 'UTC');
  expect(text).toMatch(/^Scheduled for .*: Opened the email \(Saturday, outside the send window\)$/);
});

test('an opening line is requested, and written', () => {
  expect(timelineLine({ what: 'asked', step: 'ask', visit: 1, channel: 'email' }, step).text).toBe('Opening line task: Opened the email');
  expect(timelineLine({ what: 'event', name: 'first-line-written', event: 'x' }, step).text).toBe('Opening line written');
});

test.each([
  ['queued', null, 'Email queued: Opened the email (variant B)'],
  ['queued', 'Its sequence is paused.', 'Email queued: Opened the email (variant B). Its sequence is paused.'],
  ['sent', null, 'Email sent: Opened the email (variant B)'],
  ['failed', '554 5.7.1 Relay access denied', 'Email failed: Opened the email (variant B). 554 5.7.1 Relay access denied'],
  ['failed', null, 'Email failed: Opened the email (variant B). No reason was recorded.'],
  ['unconfirmed', null, 'Email unconfirmed: Opened the email (variant B)'],
  ['canceled', 'The address is suppressed.', 'Email canceled: Opened the email (variant B). The address is suppressed.'],
] as const)('a %s message shows its status (%j)', (status, error, text) => {
  const entry = { what: 'sent', step: 'ask', visit: 1, channel: 'email', variant: 'b' } as const;
  expect(messageLine(entry, { id: 'm', status, sentAt: null, error }, step).text).toBe(text);
});

test('re-enrollment reads differently from a move to another sequence', () => {
  const line = (more: object) =>
    timelineLine({ what: 'handed-over', direction: 'to', sequence: 's', enrollment: 'e', ...more } as never, step).text;
  expect(line({})).toBe('Moved to another sequence');
  expect(line({ again: true })).toBe('Started again as a new enrollment');
  expect(line({ again: true, direction: 'from' })).toBe('Continues an earlier enrollment');
  expect(line({ again: true, enrollment: null, refused: 'closed' })).toBe('Not re-enrolled: closed');
});
