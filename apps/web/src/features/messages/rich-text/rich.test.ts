import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { liquidTokens, parseMarkup } from '@touchline/sequence';
import { templates } from '@touchline/templates';
import { expect, test } from 'vitest';
import { fromRich } from './from-rich.ts';
import { canBeRich, toRich } from './to-rich.ts';

const piece = oneof(
  constantFrom('{{ lead.firstName | default: "there" }}', '{% if lead.tier == "hot" %}', '{% endif %}', '{{ sender.name }}', '{{ x }}'),
  constantFrom(
    '**',
    '*',
    '\\',
    '[a](https://x.example)',
    '[b]({{ lead.fields.url }})',
    'https://x.example/{{ lead.id }}',
    ' ',
    '\n',
    '\n\n',
    '\n- ',
  ),
  constantFrom('[', ']', '(', ')', '{{', '}}', '{%', 'a', 'it’s', "'", '"', ':', 'https\\://x.example', '\uE000'),
  string({ maxLength: 4 }),
);
const texts = array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));

/** The parsed meaning of a source. Adjacent marks of the same kind are merged, as they look the same. */
function meaning(source: string): unknown {
  const tokens = liquidTokens();
  const blocks = parseMarkup(tokens.hide(source), () => true);
  return blocks.map((block) => ({
    type: block.type,
    lines: (block.type === 'list' ? block.items : block.lines).map((line) =>
      line.reduce<{ key: string; text: string }[]>((parts, part) => {
        const text = tokens.show(part.type === 'link' ? part.label : part.text);
        const key = part.type === 'link' ? `→ ${tokens.show(part.address)}` : part.type;
        const last = parts.at(-1);
        return last?.key === key ? [...parts.slice(0, -1), { key, text: last.text + text }] : [...parts, { key, text }];
      }, []),
    ),
  }));
}

test('a text keeps its meaning through the editor', () => {
  assert(
    property(texts.filter(canBeRich), (source) => {
      const after = fromRich(toRich(source));
      expect(meaning(after)).toEqual(meaning(source));
      expect(fromRich(toRich(after))).toBe(after);
    }),
    { numRuns: 3_000 },
  );
});

test('the emails of every template survive a round trip unchanged', () => {
  const bodies = templates
    .flatMap((template) => template.document('Europe/Berlin').nodes)
    .flatMap((node) => (node.config as { variants?: { body?: string }[] }).variants ?? [])
    .flatMap(({ body }) => (body === undefined ? [] : [body]));
  expect(bodies.length).toBeGreaterThan(10);
  for (const body of bodies) expect(fromRich(toRich(body))).toBe(body.trim());
});

test('a typed URL becomes a link', () => {
  const typed = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'See https://x.example/a*b, please ' }] }] };
  expect(fromRich(typed)).toBe('See [https://x.example/a*b](https://x.example/a*b), please'.replace(/\[.*\)/, 'https://x.example/a*b'));
});
