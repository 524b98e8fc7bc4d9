import { expect, test } from 'vitest';
import { messageLine, timelineLine } from './timeline.ts';

const step = (id: string) => (id === 'ask' ? 'Opened the email' : id);

test('a decision is told with its exit and its reason', () => {
  const decided = (exit: string, why: string) => timelineLine({ what: 'decided', step: 'ask', exit, why }, step).text;
  expect(decided('no', 'not-opened')).toBe('Opened the email: went on by “No”, because “opened” did not happen in time');
  expect(decided('keen', 'rule:Reads the prices')).toBe('Opened the email: went on by “Keen”, because the rule “Reads the prices” matches');
  expect(decided('hot', 'tier:hot')).toBe('Opened the email: went on by “Hot”, because the lead is hot');
});

test('an exit is called by its own name', () => {
  const named = Object.assign(step, { exit: (_: string, exit: string) => (exit === 'c' ? 'Video' : undefined) });
  const decided = timelineLine({ what: 'decided', step: 'ask', exit: 'c', why: 'arm:c' }, named).text;
  expect(decided).toBe('Opened the email: went on by “Video”, because of the random split');
});

test('a wait that is over late says why', () => {
  const reasons = [{ code: 'days-apart', params: { days: 2, date: '2026-03-09' } }] as const;
  const { text } = timelineLine({ what: 'delayed', step: 'ask', planned: 0, reasons }, step);
  expect(text).toBe('Opened the email ended later than planned: at least 2 days after the touch of Mon 9 Mar');
});

test('a touch that was moved says why then', () => {
  const reasons = [{ code: 'closed-day', params: { weekday: 'saturday', date: '2026-03-07' } }] as const;
  const { text } = timelineLine({ what: 'planned', step: 'ask', for: Date.parse('2026-03-09T10:00Z'), reasons }, step, 'UTC');
  expect(text).toMatch(/^Planned for .*: Opened the email, because: Saturday, outside the send window$/);
});

test('a first line is asked for, and written', () => {
  expect(timelineLine({ what: 'asked', step: 'ask', visit: 1, channel: 'email' }, step).text).toBe('First line to write: Opened the email');
  expect(timelineLine({ what: 'event', name: 'first-line-written', event: 'x' }, step).text).toBe('First line written');
});

test.each([
  ['queued', null, 'Email queued: Opened the email (variant B)'],
  ['queued', 'Its sequence is paused.', 'Email queued: Opened the email (variant B). Its sequence is paused.'],
  ['sent', null, 'Email sent: Opened the email (variant B)'],
  ['failed', '554 5.7.1 Relay access denied', 'Email failed: Opened the email (variant B). 554 5.7.1 Relay access denied'],
  ['failed', null, 'Email failed: Opened the email (variant B). No reason was noted.'],
  ['unconfirmed', null, 'Email may have gone out: Opened the email (variant B)'],
  ['canceled', 'The address is suppressed.', 'Email canceled: Opened the email (variant B). The address is suppressed.'],
] as const)('a message that is %s says so (%j)', (status, error, text) => {
  const entry = { what: 'sent', step: 'ask', visit: 1, channel: 'email', variant: 'b' } as const;
  expect(messageLine(entry, { id: 'm', status, sentAt: null, error }, step).text).toBe(text);
});

test('starting over reads otherwise than going on in another sequence', () => {
  const line = (more: object) =>
    timelineLine({ what: 'handed-over', direction: 'to', sequence: 's', enrollment: 'e', ...more } as never, step).text;
  expect(line({})).toBe('Went on in another sequence');
  expect(line({ again: true })).toBe('Started over as a new enrollment');
  expect(line({ again: true, direction: 'from' })).toBe('Continues an earlier enrollment');
  expect(line({ again: true, enrollment: null, refused: 'closed' })).toBe('Not let into this sequence again: Closed');
});
