import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Design } from './design.ts';
import { judge } from './judge.ts';
import type { ArmLook, Look } from './look.ts';

const design: Design = {
  arms: [
    { id: 'a', weight: 1 },
    { id: 'b', weight: 1 },
  ],
  difference: 0.02,
  alpha: 0.05,
  leads: 6_464,
  guardrails: { 'opted-out': 0.01 },
};

const arm = (id: string, trials: number, successes: number, optedOut = 0, assigned = trials): ArmLook => ({
  arm: id,
  assigned,
  trials,
  successes,
  harms: { 'opted-out': optedOut },
});
const look = (day: number, ...arms: ArmLook[]): Look => ({ at: `2026-03-${String(day).padStart(2, '0')}T00:00:00Z`, arms });

const stateOf = (looks: readonly Look[], of = design) => judge(of, looks).verdict;

test('runs until the evidence is enough, and names the better arm', () => {
  const early = look(1, arm('a', 500, 20), arm('b', 500, 30));
  const late = look(2, arm('a', 2_000, 80), arm('b', 2_000, 150));
  expect(stateOf([early])).toEqual({ state: 'running' });
  expect(stateOf([early, late])).toEqual({ state: 'better', arm: 'b', at: late.at });
  expect(stateOf([look(2, arm('a', 2_000, 150), arm('b', 2_000, 80))])).toMatchObject({ state: 'better', arm: 'a' });
});

test('a decision stays when later figures would say something else', () => {
  const decided = look(1, arm('a', 2_000, 80), arm('b', 2_000, 150));
  const after = look(2, arm('a', 9_000, 400), arm('b', 9_000, 400));
  expect(stateOf([decided, after])).toMatchObject({ state: 'better', at: decided.at });
  expect(judge(design, [decided, after]).p).toEqual(judge(design, [decided]).p);
});

test('the p-value of the test is the smallest one so far', () => {
  const strong = look(1, arm('a', 1_000, 40), arm('b', 1_000, 60));
  const weak = look(2, arm('a', 1_200, 55), arm('b', 1_200, 60));
  expect(judge(design, [strong, weak]).p['b']).toBeCloseTo(0.41649, 4);
});

test('no difference worth knowing: planned leads used up, or an interval that is smaller than it', () => {
  expect(stateOf([look(1, arm('a', 3_232, 130), arm('b', 3_232, 140))])).toMatchObject({ state: 'no-difference' });
  const large = { ...design, leads: 1_000_000 };
  expect(stateOf([look(1, arm('a', 20_000, 800), arm('b', 20_000, 810))], large)).toMatchObject({ state: 'no-difference' });
  expect(stateOf([look(1, arm('a', 500, 20), arm('b', 500, 21))], large)).toEqual({ state: 'running' });
});

test('an arm that makes people opt out stops the test, even if it wins', () => {
  const harm = look(1, arm('a', 2_000, 80, 10), arm('b', 2_000, 150, 80));
  expect(stateOf([harm])).toEqual({ state: 'guardrail', arm: 'b', guardrail: 'opted-out', at: harm.at });
  expect(stateOf([look(1, arm('a', 2_000, 80, 80), arm('b', 2_000, 80, 10))])).toMatchObject({ state: 'guardrail', arm: 'a' });
});

test('a split that is not the planned one is invalid', () => {
  expect(stateOf([look(1, arm('a', 100, 4, 0, 4_800), arm('b', 100, 90, 0, 5_200))])).toMatchObject({ state: 'invalid' });
  expect(stateOf([look(1, arm('a', 100, 4, 0, 5_000), arm('b', 100, 4, 0, 5_200))])).toEqual({ state: 'running' });
});

test('an arm that no lead got is a split that is not the planned one', () => {
  expect(stateOf([look(1, arm('a', 40, 2))])).toMatchObject({ state: 'invalid' });
});

test('of several arms that beat the control, the highest is named; the control has to beat all', () => {
  const four = { ...design, arms: ['a', 'b', 'c'].map((id) => ({ id, weight: 1 })) };
  expect(stateOf([look(1, arm('a', 2_000, 80), arm('b', 2_000, 150), arm('c', 2_000, 180))], four)).toMatchObject({
    state: 'better',
    arm: 'c',
  });
  const half = look(1, arm('a', 1_500, 120), arm('b', 1_500, 40), arm('c', 1_500, 115));
  expect(stateOf([half], { ...four, leads: 100_000 })).toEqual({ state: 'running' });
  expect(stateOf([look(1, arm('a', 2_000, 180), arm('b', 2_000, 80), arm('c', 2_000, 70))], four)).toMatchObject({
    state: 'better',
    arm: 'a',
  });
});

test('zero conversions are no evidence and no error', () => {
  expect(stateOf([look(1, arm('a', 0, 0), arm('b', 0, 0)), look(2, arm('a', 900, 0), arm('b', 900, 0))])).toEqual({ state: 'running' });
});

test('arms may be listed in any order, and later looks never change a decision', () => {
  const days = fc.array(fc.tuple(fc.nat(300), fc.nat(300), fc.nat(40), fc.nat(40)), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(days, (growth) => {
      const totals = [0, 0, 0, 0];
      const looks = growth.map((day, i) => {
        for (const n of [0, 1, 2, 3]) totals[n]! += day[n]!;
        const [trialsA, trialsB, a, b] = totals as [number, number, number, number];
        return look(i + 1, arm('a', trialsA, Math.min(a, trialsA)), arm('b', trialsB, Math.min(b, trialsB)));
      });
      const { verdict } = judge(design, looks);
      expect(
        judge(
          design,
          looks.map(({ at, arms }) => ({ at, arms: arms.toReversed() })),
        ).verdict,
      ).toEqual(verdict);
      const decided = looks.findIndex((_, i) => judge(design, looks.slice(0, i + 1)).verdict.state !== 'running');
      if (decided >= 0) expect(judge(design, looks.slice(0, decided + 1)).verdict).toEqual(verdict);
    }),
  );
});
