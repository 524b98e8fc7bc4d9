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
