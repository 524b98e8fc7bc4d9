import { describe, expect, it } from 'vitest';
import { call, chain, email, end, onDay, sms } from '../../test-kit/chain.ts';
import { analyze } from './analyze.ts';
import { frameworkFor, FRAMEWORKS, LEAD_SOURCES } from './framework.ts';
import type { GivenTouch } from './parse-touches.ts';
import { parseTouches, touchesOf } from './parse-touches.ts';

function typed(text: string): readonly GivenTouch[] {
  const parsed = parseTouches(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.touches;
}

const WHOLE = 'day 0 sms 5m, day 0 email 30m, day 1 call, day 2 sms, day 4 email, day 7 call, day 14 sms';

describe('analyze', () => {
  it('finds no missing touch in the framework itself', () => {
    for (const source of LEAD_SOURCES) {
      const given = frameworkFor(source).touches.map(({ day, channel, withinMinutes }) => ({ day, channel, minutes: withinMinutes ?? 0 }));
      expect(analyze(given, source)).toMatchObject({ extra: [], reached: 1, answersLost: 0, valueLost: 0 });
    }
  });

  it('names what is missing, what it adds and what it costs', () => {
    const result = analyze(typed('day 0 email 30m, day 1 call'), 'web-form', { leadsPerMonth: 200, valuePerCustomer: 2_000 });
    expect(result.touches.map(({ state }) => state)).toEqual(['missing', 'there', 'there', 'missing', 'missing', 'missing', 'missing']);
    const [first] = result.touches;
    // 200 leads, 35 % answers, 24 % of them to the first text; every fourth becomes a customer.
    expect(first!.answersLost).toBeCloseTo(16.8);
    expect(first!.valueLost).toBeCloseTo(8_400);
    expect(result.reached).toBeCloseTo(0.29);
    expect(result.valueLost).toBeCloseTo(200 * 0.35 * 0.71 * 0.25 * 2_000);
  });

  it('gives little value to a first touch after an hour, and less value to a touch on another day', () => {
    const late = analyze(typed(WHOLE.replace('5m', '60m')), 'web-form').touches[0]!;
    expect(late).toMatchObject({ state: 'late', minutesLate: 55 });
    expect(late.answersLost).toBeCloseTo(100 * 0.35 * 0.24 * (8 / 9));
    const moved = analyze(typed(WHOLE.replace('day 7', 'day 9')), 'web-form');
    expect(moved.touches[5]).toMatchObject({ state: 'moved', daysLate: 2 });
    expect(moved.reached).toBeGreaterThan(0.97);
  });

  it('pairs each touch with the nearest one of its channel, and lists the extra touches', () => {
    const result = analyze(typed(`${WHOLE}, day 5 email, day 3 linkedin`), 'web-form');
    expect(result.reached).toBe(1);
    expect(result.extra.map(({ day, channel }) => `${day} ${channel}`)).toEqual(['5 email', '3 linkedin']);
    expect(analyze(typed('day 40 sms'), 'web-form').touches.every(({ state }) => state === 'missing')).toBe(true);
  });

  it('reads the longest path of a sequence', () => {
    const document = chain([sms('a'), onDay('w', 1, '10:30'), call('b'), onDay('v', 4, '10:00'), email('c'), end]);
    expect(touchesOf(document)).toEqual([
      { day: 0, channel: 'sms', step: 'a', minutes: 0 },
      { day: 1, channel: 'call', step: 'b' },
      { day: 4, channel: 'email', step: 'c' },
    ]);
  });
});

describe('parseTouches', () => {
  it('reads typed touches', () => {
    expect(typed('Day 0: SMS 5 min\nd1 phone\n4 e-mail\n7 - text after 2 hours')).toEqual([
      { day: 0, channel: 'sms', minutes: 5 },
      { day: 1, channel: 'call' },
      { day: 4, channel: 'email' },
      { day: 7, channel: 'sms', minutes: 120 },
    ]);
  });

  it('names the lines that it cannot read', () => {
    expect(parseTouches('day 0 sms\n\nsoon pigeon\n3 constructor')).toEqual({
      ok: false,
      problems: [
        { line: 3, text: 'soon pigeon' },
        { line: 4, text: '3 constructor' },
      ],
    });
  });
});

it('shares of a framework add up to 1', () => {
  for (const { touches } of FRAMEWORKS) expect(touches.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
});
