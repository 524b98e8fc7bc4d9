import { array, assert, constantFrom, oneof, property, record, string } from 'fast-check';
import { expect, test } from 'vitest';
import { liquidTokens } from './liquid-tokens.ts';
import { type Block, type Inline, parseMarkup } from './parse-markup.ts';
import { writeMarkup } from './serialize-markup.ts';

/** Text that consists mostly of markup characters. */
const nasty = array(
  oneof(
    constantFrom('*', '**', '[', ']', '(', ')', '\\', '-', '• ', ':', '_', '<', '>', ' ', 'a', 'b', '.', 'https://x.example/a', 'http'),
    string({ maxLength: 3 }),
  ),
  { maxLength: 8 },
).map((parts) => parts.join('').replaceAll(/[\r\n]/g, ' '));
const written = array(oneof(nasty, constantFrom('\n', '\n\n', '\n- ', '**', '*', '[a](https://x.example)')), { maxLength: 12 }).map(
  (parts) => parts.join(''),
);
const inline = oneof(
  record({ type: constantFrom('text', 'strong', 'emphasis'), text: nasty }),
  record({ type: constantFrom('link'), label: nasty, address: nasty.map((text) => `https://x.example/${text.replaceAll(/\s/g, '')}`) }),
) as unknown as import('fast-check').Arbitrary<Inline>;
const blocks = array(
  oneof(
    record({ type: constantFrom('paragraph'), lines: array(array(inline, { maxLength: 4 }), { minLength: 1, maxLength: 3 }) }),
    record({ type: constantFrom('list'), items: array(array(inline, { maxLength: 4 }), { minLength: 1, maxLength: 3 }) }),
  ),
  { maxLength: 4 },
) as unknown as import('fast-check').Arbitrary<readonly Block[]>;

test('parsing a serialized text gives the same blocks', () => {
  assert(
    property(written, (source) => {
      const read = parseMarkup(source);
      expect(parseMarkup(writeMarkup(read))).toEqual(read);
    }),
    { numRuns: 2_000 },
  );
});

test('serializing any blocks loses no text and creates no markup', () => {
  const plain = (given: readonly Block[]) =>
    given.map((block) => (block.type === 'list' ? block.items : block.lines).map((parts) => parts.map(said).join('')).join('')).join('');
  const said = (part: Inline) => (part.type === 'link' ? (part.label === '' ? '' : `${part.label}→${part.address}`) : part.text);
  assert(
    property(blocks, (given) => {
      const source = writeMarkup(given);
      const read = parseMarkup(source);
      expect(plain(read).replaceAll(/\s/g, '')).toBe(plain(given).replaceAll(/\s/g, ''));
      expect(writeMarkup(read)).toBe(source);
    }),
    { numRuns: 2_000 },
  );
});

test('an escaped character does not hide the markup after it', () => {
  expect(parseMarkup(String.raw`\*a **b**`)).toEqual([
    {
      type: 'paragraph',
      lines: [
        [
          { type: 'text', text: '*a ' },
          { type: 'strong', text: 'b' },
        ],
      ],
    },
  ]);
});

test('Liquid counts as one character, braces in its quotes included', () => {
  const tokens = liquidTokens();
  const source = '*{{ a | default: "}}*" }}* {% if b %}it’s{% endif %} {{ a | default: "}}*" }} \uE001';
  const hidden = tokens.hide(source);
  expect([...hidden].filter((character) => tokens.pieceOf(character) !== undefined)).toHaveLength(5);
  expect(parseMarkup(hidden)[0]).toMatchObject({ lines: [[{ type: 'emphasis' }, { type: 'text' }]] });
  expect(tokens.show(hidden)).toBe(source);
});

test.each(['http', 'https', 'HTTP', 'Https'])('an address of %s that is text stays text, and a link of it stays a link', (scheme) => {
  const address = `${scheme}://x.example/a`;
  for (const part of [
    { type: 'text', text: `See ${address} and ${address}` },
    { type: 'link', label: address, address },
    { type: 'link', label: 'Look', address },
  ] as const) {
    const paragraph: Block = { type: 'paragraph', lines: [[part]] };
    expect(parseMarkup(writeMarkup([paragraph]))).toEqual([paragraph]);
  }
});
