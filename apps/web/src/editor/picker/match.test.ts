import { expect, test } from 'vitest';
import { match } from './match.ts';

test('the beginning of a name beats a word of an explanation, which beats a middle', () => {
  const end = match('End', 'end', ['Ends the sequence']);
  const email = match('Email', 'end', ['Sends an email']);
  expect(end).toBeGreaterThan(email);
  expect(email).toBeGreaterThan(0);
  expect(match('Wait', 'end', ['Lets time pass'])).toBe(0);
});

test('words may come in any order', () => {
  expect(match('Add Tier switch', 'switch tier')).toBe(0.5);
});
