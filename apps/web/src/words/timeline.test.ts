import { expect, test } from 'vitest';
import { timelineLine } from './timeline.ts';

const step = (id: string) => (id === 'ask' ? 'Opened the email' : id);

test('a decision is told with its exit and its reason', () => {
  const decided = (exit: string, why: string) => timelineLine({ what: 'decided', step: 'ask', exit, why }, step).text;
  expect(decided('no', 'not-opened')).toBe('Opened the email: went on by “No”, because “opened” did not happen in time');
  expect(decided('keen', 'rule:Reads the prices')).toBe('Opened the email: went on by “Keen”, because the rule “Reads the prices” fits');
  expect(decided('hot', 'tier:hot')).toBe('Opened the email: went on by “Hot”, because the lead is hot');
});

test('an exit is called by its own name', () => {
  const named = Object.assign(step, { exit: (_: string, exit: string) => (exit === 'c' ? 'Video' : undefined) });
  const decided = timelineLine({ what: 'decided', step: 'ask', exit: 'c', why: 'arm:c' }, named).text;
  expect(decided).toBe('Opened the email: went on by “Video”, because it was drawn by lot');
});

test('a wait that is over late says why', () => {
  const reasons = [{ code: 'days-apart', params: { days: 2, date: '2026-03-09' } }] as const;
  const { text } = timelineLine({ what: 'delayed', step: 'ask', planned: 0, reasons }, step);
  expect(text).toBe('Opened the email ended later than planned: at least 2 days after the touch of Mon 9 Mar');
});

test('a first line is asked for, and written', () => {
  expect(timelineLine({ what: 'asked', step: 'ask', visit: 1, channel: 'email' }, step).text).toBe('First line to write: Opened the email');
  expect(timelineLine({ what: 'event', name: 'first-line-written', event: 'x' }, step).text).toBe('First line written');
});
