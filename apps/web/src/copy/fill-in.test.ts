import { expect, test } from 'vitest';
import { EXAMPLE_FIELDS, fillIn } from './fill-in.ts';

test('fields are filled in, empty ones by their fallback', () => {
  expect(fillIn('Hi {{ lead.firstName | default: "there" }} of {{lead.company}}', { 'lead.firstName': '', 'lead.company': 'Acme' })).toBe(
    'Hi there of Acme',
  );
});

test('filters, conditions and loops give what the delivery gives', () => {
  const text = '{% if lead.tier == "warm" %}{{ lead.firstName | upcase }}{% endif %}{% for i in (1..3) %}{{ i }}{% endfor %}';
  expect(fillIn(text, EXAMPLE_FIELDS)).toBe('ADA123');
});

test('custom fields are filled in, unknown ones are empty', () => {
  expect(fillIn('{{ lead.fields.plan }}|{{ lead.fields.seats }}', { 'lead.fields.plan': 'Pro' })).toBe('Pro|');
});

test('a broken template stays as written', () => {
  expect(fillIn('{{ lead.fields.plan }} {% if x %}', {})).toBe('{{ lead.fields.plan }} {% if x %}');
});

test('a value in an address is encoded, as in the sent message', () => {
  const fields = { 'lead.company': 'Böhm & Co', 'lead.email': 'a+b@x.example' };
  expect(fillIn('See https://x.example/?c={{ lead.company }}&e={{ lead.email }} {{ lead.company }}', fields)).toBe(
    'See https://x.example/?c=B%C3%B6hm%20%26%20Co&e=a%2Bb%40x.example Böhm & Co',
  );
});
