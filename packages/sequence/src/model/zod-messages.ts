import type { z } from 'zod';

type Fault = z.core.$ZodRawIssue;

const KINDS: Readonly<Record<string, string>> = {
  string: 'Must be text.',
  number: 'Must be a number.',
  int: 'Must be a whole number.',
  boolean: 'Must be true or false.',
  array: 'Must be a list.',
  tuple: 'Must be a list.',
  object: 'Must be an object.',
  record: 'Must be an object.',
};

const FORMATS: Readonly<Record<string, string>> = {
  email: 'Invalid email address.',
  url: 'Invalid URL.',
  uuid: 'Invalid id.',
  datetime: 'Must be a date and time with an offset, such as 2026-03-02T14:30:00Z or 2026-03-02T15:30:00+01:00.',
  date: 'Must be a date, such as 2026-03-02.',
  time: 'Must be a time of day, such as 14:30.',
};

/**
 * A sentence that says what is wrong with a value. zod's own messages speak of types, which people who fill in a form do not know. A schema that knows more
 * about its field has its own message, which wins. For `safeParse(value, { error: zodMessage })`.
 */
export function zodMessage(fault: Fault): string {
  switch (fault.code) {
    case 'invalid_type':
      return fault.input === undefined ? 'This is missing.' : (KINDS[fault.expected] ?? 'Invalid value.');
    case 'too_small':
      return atLeast(fault.origin, Number(fault.minimum), fault.inclusive !== false);
    case 'too_big':
      return atMost(fault.origin, Number(fault.maximum), fault.inclusive !== false);
    case 'invalid_value':
      return oneOf(fault.values.map(String));
    case 'invalid_format':
      return FORMATS[fault.format] ?? 'Invalid format.';
    case 'not_multiple_of':
      return `Must be a multiple of ${fault.divisor}.`;
    case 'unrecognized_keys':
      return `Unknown field: ${fault.keys.join(', ')}.`;
    case 'invalid_union':
      return fault.input === undefined ? 'This is missing.' : oneOf(Array.isArray(fault.options) ? fault.options.map(String) : []);
    default:
      return 'Invalid value.';
  }
}

function atLeast(origin: string, least: number, inclusive: boolean): string {
  if (origin === 'string') return least === 1 ? 'Must not be empty.' : `Must be at least ${least} characters.`;
  if (origin === 'array') return `Must have at least ${entries(least)}.`;
  return inclusive ? `Must be ${least} or more.` : `Must be more than ${least}.`;
}

function atMost(origin: string, most: number, inclusive: boolean): string {
  if (origin === 'string') return `Must be ${most} characters or fewer.`;
  if (origin === 'array') return `Must have at most ${entries(most)}.`;
  return inclusive ? `Must be ${most} or less.` : `Must be less than ${most}.`;
}

function entries(count: number): string {
  return count === 1 ? 'one entry' : `${count} entries`;
}

function oneOf(values: readonly string[]): string {
  if (values.length === 0) return 'Invalid value.';
  return values.length === 1 ? `Must be ${values[0]}.` : `Choose one of: ${values.join(', ')}.`;
}
