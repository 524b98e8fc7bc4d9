import { describe, expect, it } from 'vitest';
import { compile } from '../../compiler/compile.ts';
import { advance } from '../../runtime/advance.ts';
import { initialState } from '../../runtime/initial-state.ts';
import { contextAt } from '../../test-kit/leads.ts';
import { around, problemsOf, summaryOf, TUESDAY } from '../../test-kit/run-step.ts';

const arms = (a: number, b: number) => [
  { id: 'a', label: 'Long', weight: a },
  { id: 'b', label: 'Short', weight: b },
];

function drawn(config: object, lead: string, before: object = {}) {
  const { ir } = compile(around('split', config));
  return advance(ir!, { ...initialState(TUESDAY), ...before }, { type: 'start' }, contextAt(TUESDAY, undefined, lead)).state;
}

function shares(config: object, count = 4000): Record<string, number> {
  const found: Record<string, number> = {};
  for (let index = 0; index < count; index++) {
    const arm = drawn(config, `lead-${index}`).endReason!;
    found[arm] = (found[arm] ?? 0) + 1 / count;
  }
  return found;
}

describe('split', () => {
  it('shares leads by weight, after the holdout', () => {
    const found = shares({ arms: arms(1, 3), holdout: 20 });
    expect(found['holdout']).toBeCloseTo(0.2, 1);
    expect(found['a']).toBeCloseTo(0.2, 1);
    expect(found['b']).toBeCloseTo(0.6, 1);
  });

  it('gives a lead the same path, and keeps it if weights and winner change', () => {
    const first = drawn({ arms: arms(1, 1) }, 'lead-7');
    expect(drawn({ arms: arms(1, 1) }, 'lead-7')).toEqual(first);
    const other = first.endReason === 'a' ? 'b' : 'a';
    expect(drawn({ arms: arms(1, 1), winner: other }, 'lead-7', { arms: first.arms }).endReason).toBe(first.endReason);
    expect(drawn({ arms: arms(1, 1), winner: other }, 'lead-8').endReason).toBe(other);
    expect(drawn({ arms: [{ id: other, weight: 1 }] }, 'lead-7', { arms: first.arms }).endReason).toBe(other);
  });

  it('gives all leads the path of the winner, wherever it stands in the list', () => {
    for (const winner of ['a', 'b'])
      expect(shares({ arms: arms(1, 1), holdout: 50, winner }, 40)).toEqual({ [winner]: expect.closeTo(1, 5) });
  });

  it('keeps leads on their path, whichever it is, and draws again only if it was removed', () => {
    for (const arm of ['a', 'b', 'holdout']) {
      for (let index = 0; index < 20; index++) {
        const kept = { it: arm };
        expect(drawn({ arms: arms(1, 1), holdout: 10, winner: 'a' }, `lead-${index}`, { arms: kept }).endReason).toBe(arm);
        expect(
          drawn(
            {
              arms: [
                { id: 'c', weight: 1 },
                { id: 'd', weight: 1 },
              ],
            },
            `lead-${index}`,
            { arms: kept },
          ).endReason,
        ).toMatch(/^[cd]$/);
      }
    }
  });

  it('moves no lead between paths when a holdout is added', () => {
    const leads = Array.from({ length: 300 }, (_, index) => `lead-${index}`);
    const moved = leads.filter((lead) => {
      const held = drawn({ arms: arms(1, 1), holdout: 30 }, lead).endReason;
      return held !== 'holdout' && held !== drawn({ arms: arms(1, 1) }, lead).endReason;
    });
    expect(moved).toEqual([]);
  });

  it('reports problems', () => {
    expect(problemsOf('split', { arms: [{ id: 'a', weight: 1 }] })).toEqual(['one-arm']);
    expect(problemsOf('split', { arms: [{ id: 'a', weight: 1 }], holdout: 10 })).toEqual([]);
    expect(problemsOf('split', { arms: arms(0, 0) })).toEqual(['no-arm-weight']);
    expect(problemsOf('split', { arms: arms(1, 1), winner: 'c' })).toEqual(['unknown-arm']);
    expect(problemsOf('split', { arms: [] })).toEqual(['no-arm']);
  });

  it('reads as a sentence', () => {
    expect(summaryOf('split', { arms: arms(1, 1), holdout: 10 })).toBe('A/B split: Long 45%, Short 45%, holdout 10%');
    expect(summaryOf('split', { arms: arms(1, 1), winner: 'b' })).toBe('A/B split, won by Short');
  });
});
