import { expect, test } from 'vitest';
import { fillIn } from './fill-in.ts';

test('fields are filled in, missing ones by their fallback', () => {
  expect(fillIn('Hi {{ lead.firstName | default: "there" }} of {{lead.company}}', { 'lead.firstName': '', 'lead.company': 'Acme' })).toBe(
    'Hi there of Acme',
  );
});

test('what it cannot fill in stays as it is written', () => {
  expect(fillIn('{{ lead.fields.plan }} {% if x %}', {})).toBe('{{ lead.fields.plan }} {% if x %}');
});

test('a value in an address is encoded, as in the message that goes out', () => {
  const fields = { 'lead.company': 'Böhm & Co', 'lead.email': 'a+b@x.example' };
  expect(fillIn('See https://x.example/?c={{ lead.company }}&e={{ lead.email }} {{ lead.company }}', fields)).toBe(
    'See https://x.example/?c=B%C3%B6hm%20%26%20Co&e=a%2Bb%40x.example Böhm & Co',
  );
});
