import { expect, test } from 'vitest';
import { markup } from './markup.ts';

test('paragraphs and links', () => {
  expect(markup('Hello\n\nSee [this](https://example.com/a) now')).toEqual([
    [{ text: 'Hello', link: null }],
    [
      { text: 'See ', link: null },
      { text: 'this', link: 'https://example.com/a' },
      { text: ' now', link: null },
    ],
  ]);
});

test('brackets without an address are just brackets', () => {
  expect(markup('[not](a link)')).toEqual([[{ text: '[not](a link)', link: null }]]);
});
