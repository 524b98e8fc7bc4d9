import type { Condition, FieldOperator, LEAD_FIELDS } from '@touchline/sequence';
import type { Option } from '../../../ui/select.tsx';

export const TYPE_OPTIONS: readonly Option<Condition['type']>[] = [
  { value: 'field', label: 'Lead field' },
  { value: 'tag', label: 'Tag' },
  { value: 'events', label: 'Event count', hint: 'Viewed the pricing page 3 times in 7 days.' },
  { value: 'touches', label: 'Engagement with touches', hint: 'Opened 3 touches.' },
  { value: 'inactive', label: 'Inactivity', hint: 'No activity for 30 days.' },
  { value: 'reachable', label: 'Reachable by channel' },
];

export const FIELD_NAMES: Readonly<Record<(typeof LEAD_FIELDS)[number], string>> = {
  tier: 'Tier',
  source: 'Source',
  stage: 'Stage',
  company: 'Company',
  email: 'Email address',
  phone: 'Phone',
  firstName: 'First name',
  lastName: 'Last name',
  timeZone: 'Time zone',
  owner: 'Owner',
};

export const OPERATOR_OPTIONS: readonly Option<FieldOperator>[] = [
  { value: 'is', label: 'is' },
  { value: 'is-not', label: 'is not' },
  { value: 'contains', label: 'contains' },
  { value: 'contains-not', label: 'does not contain' },
  { value: 'at-least', label: 'is at least' },
  { value: 'at-most', label: 'is at most' },
  { value: 'before-today', label: 'is before today' },
  { value: 'after-today', label: 'is after today' },
  { value: 'is-set', label: 'is filled in' },
  { value: 'is-empty', label: 'is empty' },
];

export const COUNT_OPTIONS: readonly Option<'at-least' | 'at-most'>[] = [
  { value: 'at-least', label: 'at least' },
  { value: 'at-most', label: 'at most' },
];

export const REACTION_OPTIONS: readonly Option<Extract<Condition, { type: 'touches' }>['what']>[] = [
  { value: 'opened', label: 'Touches opened' },
  { value: 'clicked', label: 'Touches clicked' },
  { value: 'replied', label: 'Touches replied to' },
  { value: 'delivered', label: 'Touches delivered' },
  { value: 'bounced', label: 'Touches bounced' },
];

export function takesValue(op: FieldOperator): boolean {
  return op !== 'is-set' && op !== 'is-empty' && op !== 'before-today' && op !== 'after-today';
}
