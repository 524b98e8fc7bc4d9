import fc from 'fast-check';
import { LogicEngine } from 'json-logic-engine';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../model/settings.ts';
import type { LeadFacts } from '../../model/lead.ts';
import { initialState } from '../../runtime/initial-state.ts';
import { DURATION_UNITS } from '../../calendar/index.ts';
import { contextAt, lead } from '../../test-kit/leads.ts';
import { runs } from '../../test-kit/runs.ts';
import { TUESDAY } from '../../test-kit/run-step.ts';
import type { RunContext } from '../definition/step-definition.ts';
import { REACTIONS } from '../../model/events.ts';
import { CHANNELS } from '../../model/types.ts';
import { ruleMatches } from './matches.ts';
import { LEAD_OPERATORS } from './lead-operators.ts';
import { ruleLogic } from './rule-logic.ts';
import type { Logic } from './rule-logic.ts';
import { FIELD_OPERATORS, LEAD_FIELDS, ruleSchema } from './rule.ts';

const HOUR = 3_600_000;
const word = fc.constantFrom(
  '',
  ' ',
  'Google',
  'google ',
  'goo',
  '10',
  ' 9.5',
  'Infinity',
  '2026-03-10',
  '2026-03-09T23:30Z',
  '2026-04',
  'vip',
);
const moment = fc.integer({ min: -40 * 24, max: 2 }).map((hours) => TUESDAY + hours * HOUR);
const limit = fc.record({ amount: fc.integer({ min: 1, max: 40 }), unit: fc.constantFrom(...DURATION_UNITS) });
const count = { op: fc.constantFrom('at-least', 'at-most'), count: fc.nat({ max: 4 }) };
const event = fc.constantFrom('page-viewed', 'demo-done');

const condition = fc.oneof(
  fc.record({
    type: fc.constant('field'),
    field: fc.constantFrom(...LEAD_FIELDS, 'fields.a', 'fields.b', 'fields.__proto__', 'constructor'),
    op: fc.constantFrom(...FIELD_OPERATORS),
    values: fc.array(word, { maxLength: 3 }),
  }),
  fc.record({ type: fc.constant('tag'), op: fc.constantFrom('has', 'has-not'), tag: word }),
  fc.record({ type: fc.constant('events'), event, page: fc.constantFrom('', '/pricing'), ...count, within: fc.option(limit) }),
  fc.record({ type: fc.constant('touches'), what: fc.constantFrom(...REACTIONS), ...count }),
  fc.record({ type: fc.constant('inactive'), for: limit }),
  fc.record({ type: fc.constant('reachable'), channel: fc.constantFrom(...CHANNELS), is: fc.boolean() }),
);

const anyRule = fc
  .record({ id: fc.constant('a'), match: fc.constantFrom('all', 'any'), conditions: fc.array(condition, { maxLength: 4 }) })
  .map((rule) => ruleSchema.parse(rule));

const value = fc.oneof(word, fc.integer({ min: 8, max: 11 }), fc.boolean(), fc.constantFrom(null, ['google']));
const facts: fc.Arbitrary<Partial<LeadFacts>> = fc.record({
  source: fc.option(word, { nil: null }),
  stage: word,
  phone: fc.option(word, { nil: null }),
  tags: fc.array(word, { maxLength: 3 }),
  fields: fc.record({ a: value, b: value }, { requiredKeys: [] }),
  history: fc.array(fc.record({ name: event, at: moment, page: fc.constantFrom('/pricing', '/blog') }), { maxLength: 5 }),
});
const reactions = fc.record(Object.fromEntries(REACTIONS.map((what) => [what, moment])), { requiredKeys: [] });

const anyContext: fc.Arbitrary<RunContext> = fc
  .record({ facts, enrolledAt: moment, log: fc.array(moment, { maxLength: 4 }), touches: fc.array(reactions, { maxLength: 3 }) })
  .map(({ facts, enrolledAt, log, touches }) => ({
    ...contextAt(TUESDAY, lead(facts)),
    state: {
      ...initialState(enrolledAt),
      log: { 'page-viewed': log },
      touches: Object.fromEntries(
        touches.map((touch, index) => [`t${index}`, { channel: 'email', variant: null, visit: 1, at: enrolledAt, ...touch }]),
      ),
    },
    settings: defaultSettings('Europe/Berlin'),
    trigger: { type: 'enter' },
    zone: 'Europe/Berlin',
  }));

/** The same document with our operators replaced by their results, so that it contains only standard JSON Logic. */
function answered(logic: Logic, context: RunContext): Logic {
  if (Array.isArray(logic)) return logic.map((part: Logic) => answered(part, context));
  if (typeof logic !== 'object' || logic === null) return logic;
  const [[operator, given]] = Object.entries(logic) as [[string, Logic]];
  const args = answered(given, context);
  const own = LEAD_OPERATORS[operator as keyof typeof LEAD_OPERATORS] as ((args: Logic, context: RunContext) => Logic) | undefined;
  return own === undefined ? { [operator]: args } : own(Array.isArray(args) ? args : [args], context);
}

describe('branch rules', () => {
  it('agree with JSON Logic, once our operators are replaced by their results', () => {
    const stock = new LogicEngine();
    let fitted = 0;
    let tried = 0;
    fc.assert(
      fc.property(anyRule, anyContext, (rule, context) => {
        const fits = ruleMatches(rule, context);
        tried += 1;
        if (fits) fitted += 1;
        expect(fits).toBe(Boolean(stock.run(answered(ruleLogic(rule), context))));
      }),
      runs(500),
    );
    // Rules that never match, or always match, would prove nothing.
    expect(fitted / tried).toBeGreaterThan(0.2);
    expect(fitted / tried).toBeLessThan(0.8);
  });

  it('are joined by all and any, line by line', () => {
    fc.assert(
      fc.property(anyRule, anyContext, (rule, context) => {
        const lines = rule.conditions.map((line) => ruleMatches({ ...rule, conditions: [line] }, context));
        const expected = lines.length > 0 && (rule.match === 'all' ? lines.every(Boolean) : lines.some(Boolean));
        expect(ruleMatches(rule, context)).toBe(expected);
      }),
      runs(200),
    );
  });

  it('run without generated code, which the content security policy of the web app forbids', () => {
    const refuse = (): never => {
      throw new Error('refused');
    };
    const scope = globalThis as { eval: unknown; Function: unknown };
    const { eval: before, Function: constructor } = scope;
    try {
      scope.eval = refuse;
      scope.Function = refuse;
      fc.assert(
        fc.property(anyRule, anyContext, (rule, context) => {
          expect(() => ruleMatches(rule, context)).not.toThrow();
        }),
        runs(100),
      );
    } finally {
      scope.eval = before;
      scope.Function = constructor;
    }
  });
});
