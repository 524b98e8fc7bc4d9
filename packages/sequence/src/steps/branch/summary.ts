import { quantity } from '../../text/plural.ts';
import type { Condition, FieldOperator, Rule } from './rule.ts';

const OPERATORS: Record<FieldOperator, (values: string) => string> = {
  is: (values) => `is ${values}`,
  'is-not': (values) => `is not ${values}`,
  contains: (values) => `contains ${values}`,
  'contains-not': (values) => `does not contain ${values}`,
  'at-least': (values) => `is at least ${values}`,
  'at-most': (values) => `is at most ${values}`,
  'before-today': () => 'is before today',
  'after-today': () => 'is after today',
  'is-set': () => 'is filled in',
  'is-empty': () => 'is empty',
};

export function branchSummary({ rules }: { readonly rules: readonly Rule[] }): string {
  if (rules.length === 0) return 'Branch without rules';
  const first = rules[0]!;
  const label = first.label.trim() || first.conditions.map(conditionText).join(first.match === 'all' ? ' and ' : ' or ') || '…';
  return rules.length === 1 ? `If ${label}` : `First match of ${label}, and ${quantity(rules.length - 1, 'more rules')}`;
}

/** `source is google or facebook`, `pricing seen at least 3 times in 7 days` */
export function conditionText(condition: Condition): string {
  switch (condition.type) {
    case 'field':
      return `${fieldText(condition.field)} ${OPERATORS[condition.op](condition.values.join(' or ') || '…')}`;
    case 'tag':
      return `${condition.op === 'has' ? 'has' : 'does not have'} the tag ${condition.tag || '…'}`;
    case 'events': {
      const subject = `${condition.event || '…'}${condition.page === '' ? '' : ` ${condition.page}`}`;
      const window = condition.within === null ? '' : ` in ${quantity(condition.within.amount, condition.within.unit)}`;
      return `${subject} ${countText(condition)}${window}`;
    }
    case 'touches':
      return `${condition.what} ${countText(condition)}`;
    case 'inactive':
      return `no activity for ${quantity(condition.for.amount, condition.for.unit)}`;
    case 'reachable':
      return `${condition.is ? 'can' : 'cannot'} be reached by ${condition.channel}`;
  }
}

/** `timeZone` → `time zone`. Names of custom fields stay as they are. */
function fieldText(field: string): string {
  if (field.startsWith('fields.')) return field.slice('fields.'.length) || '…';
  return field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`) || '…';
}

function countText({ op, count }: { readonly op: 'at-least' | 'at-most'; readonly count: number }): string {
  return `${op === 'at-least' ? 'at least' : 'at most'} ${quantity(count, 'times')}`;
}
