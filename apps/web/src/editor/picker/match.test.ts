import { expect, test } from 'vitest';
import { match } from './match.ts';

test('the start of a name ranks above a word of the explanation, which ranks above the middle of a word', () => {
  const end = match('End', 'end', ['Ends the sequence']);
  const email = match('Email', 'end', ['Sends an email']);
  expect(end).toBeGreaterThan(email);
  expect(email).toBeGreaterThan(0);
  expect(match('Wait', 'end', ['Lets time pass'])).toBe(0);
});

test('words match in any order', () => {
  expect(match('Add Tier switch', 'switch tier')).toBe(0.5);
});
