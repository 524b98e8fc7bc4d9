import { foldText as fold } from '../../model/fold-text.ts';
import type { Condition, FieldOperator, Rule } from './rule.ts';

/** A JSON Logic document: an operator with its arguments. Texts, numbers and lists are literals. */
export type Logic = string | number | boolean | null | readonly Logic[] | { readonly [operator: string]: Logic };

/**
 * A rule as JSON Logic. Joins and comparisons are operators of the library (`and`, `or`, `!`, `in`, `<`, `>=`…). Facts about
 * the lead are custom operators, in `lead-operators.ts`.
 */
export function ruleLogic({ match, conditions }: Rule): Logic {
  // A rule without conditions matches no lead.
  if (conditions.length === 0) return false;
  return { [match === 'all' ? 'and' : 'or']: conditions.map(conditionLogic) };
}

function conditionLogic(condition: Condition): Logic {
  switch (condition.type) {
    case 'field':
      return FIELD[condition.op](condition.field, condition.values);
    case 'tag': {
      const has: Logic = { in: [fold(condition.tag), { tags: [] }] };
      return condition.op === 'has' ? has : { '!': has };
    }
    case 'events': {
      const { event, page, within } = condition;
      return {
        [COUNT[condition.op]]: [{ events: within === null ? [event, page] : [event, page, within.amount, within.unit] }, condition.count],
      };
    }
    case 'touches':
      return { [COUNT[condition.op]]: [{ touches: condition.what }, condition.count] };
    case 'inactive':
      return { silent: [condition.for.amount, condition.for.unit] };
    case 'reachable':
      return { '===': [{ reachable: condition.channel }, condition.is] };
  }
}

const COUNT = { 'at-least': '>=', 'at-most': '<=' } as const;

const FIELD: Record<FieldOperator, (field: string, values: readonly string[]) => Logic> = {
  is: (field, values) => ({ in: [{ fold: { field } }, values.map(fold)] }),
  'is-not': (field, values) => ({ '!': FIELD.is(field, values) }),
  contains: (field, values) => ({ or: values.map(fold).flatMap((part) => (part === '' ? [] : [{ in: [part, { fold: { field } }] }])) }),
  'contains-not': (field, values) => ({ '!': FIELD.contains(field, values) }),
  'at-least': (field, [bound]) => compareNumber(field, '>=', bound),
  'at-most': (field, [bound]) => compareNumber(field, '<=', bound),
  'before-today': (field) => compareDate(field, '<'),
  'after-today': (field) => compareDate(field, '>'),
  'is-set': (field) => ({ '!==': [{ field }, ''] }),
  'is-empty': (field) => ({ '===': [{ field }, ''] }),
};

/** A value that is not a number matches neither “at least” nor “at most”. Plain JSON Logic would treat a missing value as 0. */
function compareNumber(field: string, operator: string, bound: string | undefined): Logic {
  const number = numberOf(bound ?? '');
  return number === null ? false : whenKnown({ number: { field } }, (value) => ({ [operator]: [value, number] }));
}

/** Dates are texts such as `2026-03-10`, which sort like days. */
function compareDate(field: string, operator: string): Logic {
  return whenKnown({ date: { field } }, (value) => ({ [operator]: [value, { today: [] }] }));
}

function whenKnown(value: Logic, comparison: (value: Logic) => Logic): Logic {
  return { and: [{ '!==': [value, null] }, comparison(value)] };
}

export function numberOf(text: string): number | null {
  const number = text.trim() === '' ? NaN : Number(text);
  return Number.isFinite(number) ? number : null;
}
