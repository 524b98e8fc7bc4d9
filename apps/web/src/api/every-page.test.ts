import { expect, test } from 'vitest';
import { everyPage, type PageQuery } from './every-page.ts';

test('pages are fetched one after another until the last', async () => {
  const asked: PageQuery[] = [];
  const pages = [
    { items: [1, 2], nextCursor: 'b' },
    { items: [3], nextCursor: 'c' },
    { items: [], nextCursor: null },
  ];
  const all = await everyPage(async (query) => {
    asked.push(query);
    return pages[asked.length - 1]!;
  });
  expect(all).toEqual([1, 2, 3]);
  expect(asked.map(({ cursor }) => cursor)).toEqual([undefined, 'b', 'c']);
});
