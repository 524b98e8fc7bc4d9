import { describe, expect, it } from 'vitest';
import type { LeadFacts } from '../../model/lead.ts';
import { draw, days } from '../../test-kit/build-document.ts';
import { mustCompile } from '../../test-kit/arbitrary-document.ts';
import { Journey } from '../../test-kit/journey.ts';
import { meet, problemsOf, summaryOf, TUESDAY } from '../../test-kit/run-step.ts';

const DAY = 86_400_000;
const rule = (id: string, ...conditions: readonly object[]) => ({ id, conditions });
/** The usual example: the pricing page, three times in a week. */
const pricing = {
  type: 'events',
  event: 'page-viewed',
  page: '/pricing',
  op: 'at-least',
  count: 3,
  within: { amount: 7, unit: 'days' },
};
const takes = (conditions: readonly object[], facts: Partial<LeadFacts> = {}, match = 'all') =>
  meet('branch', { rules: [{ id: 'a', match, conditions }] }, facts).state.endReason;

describe('branch', () => {
  it('takes the first matching rule, else the last exit', () => {
    const rules = [
      rule('hot', { type: 'field', field: 'tier', op: 'is', values: ['hot'] }),
      rule('google', { type: 'field', field: 'source', op: 'is', values: ['Google', 'bing'] }),
    ];
    expect(meet('branch', { rules }, { tier: 'hot', source: 'google' }).state.endReason).toBe('hot');
    expect(meet('branch', { rules }, { source: 'GOOGLE ' }).state.endReason).toBe('google');
    expect(meet('branch', { rules }).state.endReason).toBe('else');
  });

  it('joins conditions by all or any', () => {
    const both = [
      { type: 'tag', op: 'has', tag: 'vip' },
      { type: 'field', field: 'company', op: 'is-set' },
    ];
    expect(takes(both, { tags: ['VIP'], company: null })).toBe('else');
    expect(takes(both, { tags: ['VIP'], company: null }, 'any')).toBe('a');
    expect(takes(both, { tags: ['vip'] })).toBe('a');
  });

  it('reads custom fields: texts, numbers and dates', () => {
    const seats = (op: string, value: string) => [{ type: 'field', field: 'fields.seats', op, values: [value] }];
    expect(takes(seats('at-least', '10'), { fields: { seats: 12 } })).toBe('a');
    expect(takes(seats('at-least', '10'), { fields: { seats: '9.5' } })).toBe('else');
    expect(takes(seats('at-most', '10'), { fields: {} })).toBe('else');
    const renewal = (op: string) => [{ type: 'field', field: 'fields.renewal', op }];
    expect(takes(renewal('after-today'), { fields: { renewal: '2026-03-11' } })).toBe('a');
    expect(takes(renewal('before-today'), { fields: { renewal: '2026-03-10T08:00Z' } })).toBe('else');
    expect(takes([{ type: 'field', field: 'fields.__proto__', op: 'is-empty' }])).toBe('a');
  });

  it('counts events in a window, from this enrollment and from the history of the lead', () => {
    const config = {
      rules: [rule('keen', pricing)],
    };
    const ir = mustCompile(
      draw(
        [
          ['w', 'wait', days(5, '10:00')],
          ['it', 'branch', config],
          ['yes', 'end', { reason: 'keen' }],
          ['no', 'end', { reason: 'else' }],
        ],
        ['start → w → it:keen → yes', 'it:else → no'],
      ),
    );
    const seen = (times: number, page: string, repeat = 1): string | null => {
      const journey = new Journey(ir, TUESDAY).start();
      for (let index = 0; index < times; index++) {
        for (let again = 0; again < repeat; again++)
          journey.happens('page-viewed', { id: `v${index}`, properties: { page } }, TUESDAY + index * DAY);
      }
      journey.facts = { ...journey.facts, history: [{ name: 'page-viewed', at: TUESDAY - DAY, page: '/pricing' }] };
      return journey.run().state.endReason;
    };
    expect(seen(2, '/pricing')).toBe('keen');
    expect(seen(1, '/pricing', 5)).toBe('else');
    expect(seen(4, '/blog')).toBe('else');
    // On day 5 at 10:00 the view of the day before enrolling is six days old.
    const old = [{ name: 'page-viewed', at: TUESDAY - 9 * DAY, page: '/pricing' }];
    expect(takes(config.rules[0]!.conditions, { history: [...old, ...old] })).toBe('else');
  });

  it('finds inactive and unreachable leads', () => {
    const quiet = [{ type: 'inactive', for: { amount: 30, unit: 'days' } }];
    expect(takes(quiet)).toBe('else');
    const ir = mustCompile(
      draw(
        [
          ['w', 'wait', days(30)],
          ['it', 'branch', { rules: [rule('a', ...quiet)] }],
          ['yes', 'end', { reason: 'a' }],
          ['no', 'end', { reason: 'else' }],
        ],
        ['start → w → it:a → yes', 'it:else → no'],
      ),
    );
    expect(new Journey(ir, TUESDAY).start().run().state.endReason).toBe('a');
    const lively = new Journey(ir, TUESDAY).start();
    lively.facts = { ...lively.facts, history: [{ name: 'page-viewed', at: TUESDAY + 2 * DAY }] };
    expect(lively.run().state.endReason).toBe('else');
    expect(takes([{ type: 'reachable', channel: 'sms', is: false }], { phone: null })).toBe('a');
  });

  it('reports missing settings', () => {
    expect(problemsOf('branch', { rules: [] })).toEqual(['no-rule']);
    expect(problemsOf('branch', { rules: [rule('a')] })).toEqual(['empty-rule']);
    const tag = { type: 'tag', op: 'has', tag: 'x' };
    expect(problemsOf('branch', { rules: [rule('a', tag), rule('b', tag)] })).toEqual(['rule-never-reached']);
    expect(problemsOf('branch', { rules: [rule('a', { type: 'field', field: 'shoe', op: 'is', values: ['1'] })] })).toEqual([
      'unknown-field',
    ]);
    expect(problemsOf('branch', { rules: [rule('a', { type: 'field', field: 'fields.n', op: 'at-least', values: ['many'] })] })).toEqual([
      'not-a-number',
    ]);
    expect(problemsOf('branch', { rules: [rule('a', { type: 'touches', what: 'opened', op: 'at-least', count: 0 })] })).toEqual([
      'always-true',
    ]);
  });

  it('reads as a sentence', () => {
    expect(
      summaryOf('branch', {
        rules: [rule('a', pricing)],
      }),
    ).toBe('If page-viewed /pricing at least 3 times in 7 days');
  });
});

it('reports a rule without conditions as empty, and as hiding no other rule', () => {
  const hot = { type: 'field', field: 'tier', op: 'is', values: ['hot'] };
  expect(problemsOf('branch', { rules: [rule('a'), rule('b')] })).toEqual(['empty-rule', 'empty-rule']);
  expect(problemsOf('branch', { rules: [rule('a'), rule('b', hot)] })).toEqual(['empty-rule']);
  expect(problemsOf('branch', { rules: [rule('a', hot), rule('b')] })).toEqual(['empty-rule']);
  expect(problemsOf('branch', { rules: [rule('a', hot), rule('b', hot)] })).toEqual(['rule-never-reached']);
  expect(problemsOf('branch', { rules: [rule('a', hot), rule('b', { ...hot, values: ['cold'] })] })).toEqual([]);
  expect(problemsOf('branch', { rules: [rule('a', hot), { ...rule('b', hot), match: 'any' }] })).toEqual([]);
});
