import { expect, test } from 'vitest';
import { composeOptions } from '../conformance/compose-options.ts';
import { composeSms } from './compose-sms.ts';

test('a text message is its text, with the first line', () => {
  const options = composeOptions({ firstLine: 'Hi' });
  expect(composeSms({ text: '{{ firstLine }} {{ lead.firstName }}, {{ sender.name }}: https://x.example' }, options)).toEqual({
    subject: null,
    text: 'Hi Ada, Nadia: https://x.example',
    html: null,
    headers: {},
  });
});

test('a value is encoded in an address, and stays as it is elsewhere', () => {
  const options = composeOptions({ lead: { firstName: 'Ada & Bo (x)' } });
  expect(composeSms({ text: 'https://x.example/?n={{ lead.firstName }} {{ lead.firstName }}' }, options).text).toBe(
    'https://x.example/?n=Ada%20%26%20Bo%20%28x%29 Ada & Bo (x)',
  );
});
