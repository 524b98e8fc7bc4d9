import type { Condition, FieldOperator, LEAD_FIELDS } from '@touchline/sequence';
import type { Option } from '../../../ui/select.tsx';

export const TYPE_OPTIONS: readonly Option<Condition['type']>[] = [
  { value: 'field', label: 'A field of the lead' },
  { value: 'tag', label: 'A tag' },
  { value: 'events', label: 'How often something happened', hint: 'Pricing page seen 3 times in 7 days.' },
  { value: 'touches', label: 'Reactions to our touches', hint: 'Opened 3 of them.' },
  { value: 'inactive', label: 'Silence', hint: 'Nothing heard for 30 days.' },
  { value: 'reachable', label: 'Whether a channel is open' },
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
  { value: 'opened', label: 'Touches that were opened' },
  { value: 'clicked', label: 'Touches that were clicked' },
  { value: 'replied', label: 'Touches that were answered' },
  { value: 'delivered', label: 'Touches that were delivered' },
  { value: 'bounced', label: 'Touches that bounced' },
];

export function takesValue(op: FieldOperator): boolean {
  return op !== 'is-set' && op !== 'is-empty' && op !== 'before-today' && op !== 'after-today';
}
