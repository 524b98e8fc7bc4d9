import { expect, test } from 'vitest';
import { fillIn } from './fill-in.ts';

test('merge fields are replaced, missing values by the fallback', () => {
  expect(fillIn('Hi {{ lead.firstName | default: "there" }} of {{lead.company}}', { 'lead.firstName': '', 'lead.company': 'Acme' })).toBe(
    'Hi there of Acme',
  );
});

test('unknown Liquid stays unchanged', () => {
  expect(fillIn('{{ lead.fields.plan }} {% if x %}', {})).toBe('{{ lead.fields.plan }} {% if x %}');
});

test('a value in a URL is percent-encoded, as in the sent message', () => {
  const fields = { 'lead.company': 'Böhm & Co', 'lead.email': 'a+b@x.example' };
  expect(fillIn('See https://x.example/?c={{ lead.company }}&e={{ lead.email }} {{ lead.company }}', fields)).toBe(
    'See https://x.example/?c=B%C3%B6hm%20%26%20Co&e=a%2Bb%40x.example Böhm & Co',
  );
});
