import { expect, test } from 'vitest';
import { foldText } from './fold-text.ts';

test.each([
  ['BÖHM', 'böhm'],
  ['Bo\u0308hm', 'Böhm'],
  ['STRASSE', 'Straße'],
  ['ẞ', 'ß'],
  ['ΟΔΟΣ', 'οδος'],
  ['Οδός', 'ΟΔΌΣ'],
  ['İSTANBUL', 'istanbul'],
  ['ISPARTA', 'ısparta'],
  ['МОСКВА', 'москва'],
  [' Acme ', 'ACME'],
  ['ﬁnance', 'FINANCE'],
])('%s is %s', (left, right) => expect(foldText(left)).toBe(foldText(right)));

test.each([
  ['Böhm', 'Bohm'],
  ['日本', '日木'],
  ['resume', 'résumé'],
])('%s is not %s', (left, right) => expect(foldText(left)).not.toBe(foldText(right)));
