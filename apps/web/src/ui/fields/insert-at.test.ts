import { expect, test } from 'vitest';
import { insertAt, mergeTag } from './insert-at.ts';

test('inserts at the cursor, over a selection, and at the end when there is neither', () => {
  expect(insertAt('Hi , hello', { start: 3, end: 3 }, 'Ada')).toBe('Hi Ada, hello');
  expect(insertAt('Hi NAME!', { start: 3, end: 7 }, 'Ada')).toBe('Hi Ada!');
  expect(insertAt('Hi', null, '!')).toBe('Hi!');
});

test('a text that got shorter since it was selected is appended to', () => {
  expect(insertAt('Hi', { start: 40, end: 44 }, '!')).toBe('Hi!');
});

test('a first name brings a fallback', () => {
  expect(mergeTag('lead.firstName')).toBe('{{ lead.firstName | default: "there" }}');
  expect(mergeTag('lead.tier')).toBe('{{ lead.tier }}');
});
