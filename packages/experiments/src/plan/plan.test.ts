import { describe, expect, test } from 'vitest';
import { fixedSampleSize } from './fixed-sample-size.ts';
import { MOST_DAYS, planExperiment } from './plan-experiment.ts';
import { sequentialPower } from './sequential-power.ts';
import { sequentialSampleSize } from './sequential-sample-size.ts';

const usual = { alpha: 0.05, power: 0.8 };

test.each([
  [0.04, 0.02, 1_863],
  [0.08, 0.02, 3_213],
])('one look: %d and %d more need %i leads per arm', (baseline, difference, leads) => {
  expect(fixedSampleSize({ ...usual, baseline, difference })).toBe(leads);
});

test('a decrease is found with as many leads as the increase back', () => {
  expect(fixedSampleSize({ ...usual, baseline: 0.06, difference: -0.02 })).toBe(1_863);
});

test('looking at any time costs leads, and gives the asked power', () => {
  for (const target of [
    { ...usual, baseline: 0.04, difference: 0.02 },
    { ...usual, baseline: 0.3, difference: -0.05 },
  ]) {
    const leads = sequentialSampleSize(target);
    expect(leads / fixedSampleSize(target)).toBeGreaterThan(1.5);
    expect(leads / fixedSampleSize(target)).toBeLessThan(2);
    const power = sequentialPower(target, leads);
    expect(power).toBeGreaterThanOrEqual(0.8);
    expect(power).toBeLessThan(0.803);
  }
});

test.each([
  [0, 0.02],
  [0.04, 0],
  [0.04, -0.04],
  [0.99, 0.02],
])('a baseline of %d with a difference of %d is refused', (baseline, difference) => {
  expect(() => fixedSampleSize({ ...usual, baseline, difference })).toThrow('not two different shares between 0 and 1');
});

describe('plan', () => {
  const ask = { ...usual, baseline: 0.04, difference: 0.02, weights: [1, 1], leadsPerDay: 100, windowDays: 7 };

  test('says leads and days', () => {
    const { leads, days, obstacle } = planExperiment(ask);
    expect(leads).toBe(2 * sequentialSampleSize(ask));
    expect(days).toBe(Math.ceil(leads / 100) + 7);
    expect(obstacle).toBeNull();
  });

  test('a small arm and more arms need more leads', () => {
    const { leads } = planExperiment(ask);
    expect(planExperiment({ ...ask, weights: [9, 1] }).leads).toBeGreaterThan(leads * 2.5);
    expect(planExperiment({ ...ask, weights: [1, 1, 1, 1] }).leads).toBeGreaterThan(leads * 2);
  });

  test('too few leads per day: names the difference that could be found, and the leads that it takes', () => {
    const { days, obstacle } = planExperiment({ ...ask, leadsPerDay: 10 });
    expect(days).toBeGreaterThan(MOST_DAYS);
    expect(obstacle?.reason).toBe('too-slow');
    const { findable, leadsPerDay } = obstacle!;
    expect(findable).toBeGreaterThan(0.03);
    expect(planExperiment({ ...ask, leadsPerDay: 10, difference: findable! + 0.001 }).obstacle).toBeNull();
    expect(planExperiment({ ...ask, leadsPerDay }).obstacle).toBeNull();
  });

  test('without enrollments there is no date', () => {
    expect(planExperiment({ ...ask, leadsPerDay: 0 })).toMatchObject({ days: null, obstacle: { reason: 'no-leads', findable: null } });
  });

  test('one lead a month finds nothing', () => {
    expect(planExperiment({ ...ask, leadsPerDay: 0.03 }).obstacle?.findable).toBeNull();
  });

  test('an experiment has a control and another arm', () => {
    expect(() => planExperiment({ ...ask, weights: [1] })).toThrow('a control and at least one other arm');
    expect(() => planExperiment({ ...ask, weights: [0, 1] })).toThrow(RangeError);
  });
});
