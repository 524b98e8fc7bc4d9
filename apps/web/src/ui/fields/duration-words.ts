import type { DurationUnit } from '@touchline/sequence';

export const UNIT_OPTIONS: readonly { readonly value: DurationUnit; readonly label: string }[] = [
  { value: 'minutes', label: 'minutes' },
  { value: 'hours', label: 'hours' },
  { value: 'days', label: 'days' },
  { value: 'weeks', label: 'weeks' },
  { value: 'business-days', label: 'business days' },
];
