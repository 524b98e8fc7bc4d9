import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAdvanceLiquid, readLiquid, renderLiquid } from './liquid.ts';
import { LIQUID_LIMITS } from './liquid-engine.ts';
import { parseMergeField, writeMergeField } from './merge-fields.ts';
import { createMessageRenderer, type MergeValues } from './render-message.ts';

const delivery = createMessageRenderer(LIQUID_LIMITS.renderLimit);
const preview = createMessageRenderer();

const values = (name: string): MergeValues => ({
  firstLine: name,
  lead: { firstName: name, company: name, tags: [name, 'b'], fields: { plan: name, 'a b': name } },
  sender: { name, email: 's@example.com' },
});

/** Pieces that authors write, broken ones included. */
const piece = fc.oneof(
  fc.constantFrom(
    'Hi ',
    'https://x.example/?q=',
    '[link](',
    ')',
    ' ',
    '\n',
    '"',
    '}}',
    '{{',
    '{{ lead.firstName }}',
    '{{- lead.firstName -}}',
    '{{ lead.firstName | default: "}}" }}',
    "{{ lead.fields['a b'] | upcase }}",
    '{{ lead.firstName | url_encode }}',
    '{{ lead.firstName | raw }}',
    '{{ lead.firstName | nonsense }}',
    '{{ lead.company | slice: 0, 3 | append: "x" }}',
    '{{ }}',
    '{{ "a" }}',
    '{% if lead.company %}',
    '{% else %}',
    '{% endif %}',
    '{% for tag in lead.tags %}',
    '{{ tag }}{% endfor %}',
    '{% assign x = lead.company %}',
    '{% capture y %}',
    '{% endcapture %}',
    '{% comment %}',
    '{% endcomment %}',
    '{% raw %}',
    '{% endraw %}',
    '{% include "x" %}',
    '{% cycle "a", "b" %}',
    '{# note #}',
  ),
  fc.string({ maxLength: 6 }),
);
const template = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));

const attempt = (render: () => string): string | null => {
  try {
    return render();
  } catch {
    return null;
  }
};

test('a template that compiles renders, and the delivery refuses what the compiler refuses', () => {
  let compiled = 0;
  let refused = 0;
  fc.assert(
    fc.property(template, fc.string({ maxLength: 8 }), (text, name) => {
      const accepted = readLiquid(text).problem === null;
      if (accepted) compiled++;
      else refused++;
      for (const kind of ['text', 'markup'] as const) {
        const sent = attempt(() => delivery[kind](text, values(name)));
        expect(sent !== null).toBe(accepted);
        expect(attempt(() => preview[kind](text, values(name)))).toBe(sent);
      }
    }),
    { numRuns: 2_000 },
  );
  // Both sides have to occur, or the property proves nothing.
  expect(Math.min(compiled, refused)).toBeGreaterThan(200);
});

test('a text of an advance that compiles renders', () => {
  fc.assert(
    fc.property(template, fc.string({ maxLength: 8 }), (text, name) => {
      expect(renderLiquid(text, values(name)) !== null).toBe(readAdvanceLiquid(text).problem === null);
    }),
    { numRuns: 2_000 },
  );
});

test.each(['include "x"', 'render "x"', 'layout "x"', 'block x', 'raw'])('the tag %s is refused everywhere', (tag) => {
  const text = `{% ${tag} %}`;
  expect(readLiquid(text).problem).not.toBeNull();
  expect(() => delivery.text(text, values('x'))).toThrow(/tag "\w+" not found/);
  expect(() => preview.text(text, values('x'))).toThrow(/tag "\w+" not found/);
});

test('a text over the parse limit is refused everywhere', () => {
  const text = `{{ lead.firstName }}${'x'.repeat(LIQUID_LIMITS.parseLimit)}`;
  expect(readLiquid(text).problem).not.toBeNull();
  expect(() => delivery.text(text, values('x'))).toThrow(/parse length limit exceeded/);
});

test('a loop is fine in a message and an error in a text of an advance', () => {
  const text = '{% for tag in lead.tags %}{{ tag }}{% endfor %}';
  expect(readLiquid(text).problem).toBeNull();
  expect(readAdvanceLiquid(text).problem).not.toBeNull();
});

test('a merge field with a fallback compiles, is parsed back, and renders its fallback', () => {
  fc.assert(
    fc.property(fc.constantFrom('lead.firstName', 'lead.fields.plan'), fc.string({ minLength: 1, maxLength: 20 }), (path, fallback) => {
      const source = writeMergeField(path, fallback);
      expect(readLiquid(source)).toEqual({ problem: null, variables: [path] });
      const written = parseMergeField(source)?.fallback;
      expect(parseMergeField(source)?.path).toBe(path);
      expect(delivery.text(source, values(''))).toBe(written);
    }),
  );
});
