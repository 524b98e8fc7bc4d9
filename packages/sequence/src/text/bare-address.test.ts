import { expect, test } from 'vitest';
import { parseMarkup } from './parse-markup.ts';

const linksIn = (text: string) =>
  parseMarkup(text).flatMap((block) =>
    (block.type === 'list' ? block.items : block.lines).flatMap((parts) =>
      parts.flatMap((part) => (part.type === 'link' ? [part.address] : [])),
    ),
  );

test.each([
  ['See https://x.example/a.', 'https://x.example/a'],
  ['See https://x.example/a, and', 'https://x.example/a'],
  ['(https://x.example/a)', 'https://x.example/a'],
  ['(see https://x.example/a).', 'https://x.example/a'],
  ['https://en.wikipedia.org/wiki/Heron_(bird)', 'https://en.wikipedia.org/wiki/Heron_(bird)'],
  ['(https://en.wikipedia.org/wiki/Heron_(bird))', 'https://en.wikipedia.org/wiki/Heron_(bird)'],
  ['https://x.example/?a[]=1&b[0]=2!', 'https://x.example/?a[]=1&b[0]=2'],
  ['参见 https://x.example/a。下一句', 'https://x.example/a'],
  ['https://x.example/a，然后', 'https://x.example/a'],
  ['https://x.example/a！', 'https://x.example/a'],
  ['「https://x.example/a」', 'https://x.example/a'],
  ['https://x.example/日本?q=%20a', 'https://x.example/日本?q=%20a'],
  ['https://x.example/“quote”?r=100%25', 'https://x.example/“quote”?r=100%25'],
  ['“https://x.example/a”', 'https://x.example/a'],
  ['‘https://x.example/a’', 'https://x.example/a'],
  ['"https://x.example/a"', 'https://x.example/a'],
  ['«https://x.example/a»', 'https://x.example/a'],
  ['HTTPS://X.example/A', 'HTTPS://X.example/A'],
  ['Http://x.example', 'Http://x.example'],
  ['https://x.example/a?', 'https://x.example/a'],
  ['https://x.example/a...', 'https://x.example/a'],
  ['https://x.example/a…', 'https://x.example/a'],
  ['https://x.example/o’neil', 'https://x.example/o’neil'],
  ['https://x.example/a/', 'https://x.example/a/'],
  ['https://x.example/a_b_', 'https://x.example/a_b_'],
  ['[wiki](https://en.wikipedia.org/wiki/Heron_(bird))', 'https://en.wikipedia.org/wiki/Heron_(bird)'],
  ['[wiki](HTTPS://x.example)', 'HTTPS://x.example'],
  ['<https://x.example/a>', 'https://x.example/a'],
  ['https://x.example/a।', 'https://x.example/a'],
  ['https://x.example/a؟', 'https://x.example/a'],
  ['https://x.example/a\u200B', 'https://x.example/a'],
  ['https://x.example/a-', 'https://x.example/a-'],
  ['https://x.example/?a=%E2%82%AC&', 'https://x.example/?a=%E2%82%AC&'],
])('%s', (text, address) => expect(linksIn(text)).toEqual([address]));

test.each(['https://', 'https://.', 'see https:// or so', 'ftp://x.example'])('no URL: %s', (text) => expect(linksIn(text)).toEqual([]));

test('text after a URL is read, too', () => {
  expect(linksIn('https://a.example)https://b.example, https://c.example')).toEqual([
    'https://a.example',
    'https://b.example',
    'https://c.example',
  ]);
});
