import type { z } from 'zod';

type Fault = z.core.$ZodRawIssue;

const KINDS: Readonly<Record<string, string>> = {
  string: 'Write a text.',
  number: 'Write a number.',
  int: 'Write a whole number.',
  boolean: 'Say yes (true) or no (false).',
  array: 'Give a list.',
  tuple: 'Give a list.',
  object: 'Give an object with fields.',
  record: 'Give an object with fields.',
};

const FORMATS: Readonly<Record<string, string>> = {
  email: 'That is not an email address.',
  url: 'That is not a web address.',
  uuid: 'That is not an id.',
  datetime: 'Give a date and time with its offset, such as 2026-03-02T14:30:00Z or 2026-03-02T15:30:00+01:00.',
  date: 'Give a date, such as 2026-03-02.',
  time: 'Give a time of day, such as 14:30.',
};

/**
 * What is wrong with a value, in a sentence for the person who gave it: zod's own wording speaks of types. A schema that says more
 * about its field than this can know has a message of its own, which goes first. For `safeParse(value, { error: zodMessage })`.
 */
export function zodMessage(fault: Fault): string {
  switch (fault.code) {
    case 'invalid_type':
      return fault.input === undefined ? 'This is missing.' : (KINDS[fault.expected] ?? 'This does not fit here.');
    case 'too_small':
      return atLeast(fault.origin, Number(fault.minimum), fault.inclusive !== false);
    case 'too_big':
      return atMost(fault.origin, Number(fault.maximum), fault.inclusive !== false);
    case 'invalid_value':
      return oneOf(fault.values.map(String));
    case 'invalid_format':
      return FORMATS[fault.format] ?? 'It is not written as it has to be.';
    case 'not_multiple_of':
      return `Give a multiple of ${fault.divisor}.`;
    case 'unrecognized_keys':
      return `There is no such field: ${fault.keys.join(', ')}.`;
    case 'invalid_union':
      return fault.input === undefined ? 'This is missing.' : oneOf(Array.isArray(fault.options) ? fault.options.map(String) : []);
    default:
      return 'This does not fit here.';
  }
}

function atLeast(origin: string, least: number, inclusive: boolean): string {
  if (origin === 'string') return least === 1 ? 'Write something here.' : `Write at least ${least} characters.`;
  if (origin === 'array') return `Give at least ${entries(least)}.`;
  return inclusive ? `It has to be ${least} at least.` : `It has to be more than ${least}.`;
}

function atMost(origin: string, most: number, inclusive: boolean): string {
  if (origin === 'string') return `Write ${most} characters at most.`;
  if (origin === 'array') return `Give ${entries(most)} at most.`;
  return inclusive ? `It has to be ${most} at most.` : `It has to be less than ${most}.`;
}

function entries(count: number): string {
  return count === 1 ? 'one entry' : `${count} entries`;
}

function oneOf(values: readonly string[]): string {
  if (values.length === 0) return 'This does not fit here.';
  return values.length === 1 ? `It has to be: ${values[0]}.` : `Choose one of: ${values.join(', ')}.`;
}
