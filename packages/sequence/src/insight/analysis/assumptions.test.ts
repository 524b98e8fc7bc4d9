import { expect, it, test } from 'vitest';
import { analyze } from './analyze.ts';
import { frameworkFor } from './framework.ts';
import type { GivenTouch } from './parse-touches.ts';
import { assumptionsText, parseAssumptions, readAssumptions } from './read-assumptions.ts';

const today: readonly GivenTouch[] = [
  { day: 0, channel: 'sms', minutes: 8 },
  { day: 0, channel: 'email', minutes: 30 },
  { day: 3, channel: 'call' },
];

/** Far enough from the usual value to show. */
const OTHERWISE: Readonly<Record<string, number>> = { reachDays: 1, slowMinutes: 3 };

test.each(analyze(today, 'web-form').assumed)('$name enters the result, and says where it comes from', ({ name, usual, source, label }) => {
  expect(source.length).toBeGreaterThan(20);
  expect(label).not.toBe('');
  const value = OTHERWISE[name] ?? usual / 2;
  const changed = analyze(today, 'web-form', { [name]: value });
  expect(changed.valueLost).not.toBe(analyze(today, 'web-form').valueLost);
  expect(changed.assumed.find((assumed) => assumed.name === name)).toMatchObject({ value, usual });
});

it('counts shares as parts of their sum, evenly where all are 0', () => {
  const half = analyze([], 'referral', { 'share.referral.1': 0.72, 'share.referral.2': 0.36, 'share.fortnight.1': 0.9 });
  expect(half.touches.map(({ share }) => share)[0]).toBeCloseTo(0.72 / 1.54);
  const none = Object.fromEntries(frameworkFor('referral').touches.map((_, index) => [`share.referral.${index + 1}`, 0]));
  expect(analyze([], 'referral', none)).toMatchObject({ reached: expect.closeTo(0, 10) });
  expect(analyze([], 'referral', none).touches.map(({ share }) => share)).toEqual(Array(6).fill(1 / 6));
});

it('reads shares and percent, and comes back from a link', () => {
  const read = parseAssumptions('answerRate=40%, leadsPerMonth = 250,share.week.2=0.3,closeRate=0.25,');
  expect(read).toEqual({ ok: true, changes: { answerRate: 0.4, leadsPerMonth: 250, 'share.week.2': 0.3, closeRate: 0.25 } });
  expect(read.ok && parseAssumptions(assumptionsText(read.changes))).toEqual(read);
  expect(parseAssumptions('')).toEqual({ ok: true, changes: {} });
});

it('explains why each value is invalid', () => {
  const read = readAssumptions({
    answerRate: 1.4,
    leadsPerMonth: 2.5,
    speedFactor: 0,
    hope: 1,
    valuePerCustomer: 'much',
    closeRate: null,
    constructor: 1,
  });
  expect(read.ok ? [] : read.problems.map((problem) => problem.slice(0, 44))).toEqual([
    'answerRate: “1.4” is not a number from 0 to ',
    'leadsPerMonth: “2.5” is not a whole number f',
    'speedFactor: “0” is not a number from 1 to 1',
    '“hope” is not an assumption. Use one of lead',
    'valuePerCustomer: “much” is not a number fro',
    'closeRate: “null” is not a number from 0 to ',
    '“constructor” is not an assumption. Use one ',
  ]);
  expect(parseAssumptions('answerRate')).toEqual({ ok: false, problems: ['“answerRate” is not name=value.'] });
});
