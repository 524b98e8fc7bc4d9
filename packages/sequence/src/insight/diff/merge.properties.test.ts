import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SequenceDocument } from '../../model/document.ts';
import { updateConfig } from '../../document/operations/edit-node.ts';
import { findNode } from '../../document/queries.ts';
import { arbitraryDocument } from '../../test-kit/arbitrary-document.ts';
import { runs } from '../../test-kit/runs.ts';
import { chain, email, end } from '../../test-kit/chain.ts';
import { conflictText } from './conflict-text.ts';
import { mergeDocuments } from './merge-documents.ts';

interface Variant {
  readonly id: string;
  readonly weight: number;
  readonly subject: string;
  readonly preview: string;
  readonly body: string;
}

const variant = (id: string): Variant => ({ id, weight: 1, subject: `Subject ${id}`, preview: '', body: `Text ${id}` });
const base = chain([email('e', '', { variants: ['a', 'b', 'c'].map(variant) }), end]);
const variantsOf = (document: SequenceDocument) => (findNode(document, 'e')!.config as { readonly variants: readonly Variant[] }).variants;
const withVariants = (change: (before: readonly Variant[]) => readonly Variant[]): SequenceDocument =>
  updateConfig(base, 'e', { ...(findNode(base, 'e')!.config as object), variants: change(variantsOf(base)) });

const FIELDS = ['weight', 'subject', 'preview', 'body'] as const;
const places = ['a', 'b', 'c'].flatMap((id) => FIELDS.map((field) => `${id}.${field}`));

/** Each side writes to different fields; `id.field` in any order. */
const apart = fc
  .tuple(fc.shuffledSubarray(places), fc.nat({ max: places.length }))
  .map(([chosen, cut]) => [chosen.slice(0, cut), chosen.slice(cut)] as const);

function writing(side: string, chosen: readonly string[]) {
  return (before: readonly Variant[]): readonly Variant[] =>
    before.map((each) => {
      const own = FIELDS.filter((field) => chosen.includes(`${each.id}.${field}`));
      return { ...each, ...Object.fromEntries(own.map((field) => [field, field === 'weight' ? 7 : `${field} by ${side}`])) };
    });
}

/** Edits of one person to the list: write, add, remove, reorder. */
const arbitraryEdit = fc
  .record({
    written: fc.subarray(places),
    order: fc.shuffledSubarray(['a', 'b', 'c'], { minLength: 1, maxLength: 3 }),
    added: fc.boolean(),
  })
  .map(({ written, order, added }) =>
    withVariants((before) => {
      const changed = writing('me', written)(before);
      const ordered = order.map((id) => changed.find((each) => each.id === id)!);
      return added ? [...ordered, variant('d')] : ordered;
    }),
  );

test('edits to different fields of variants never conflict, and both are kept', () => {
  fc.assert(
    fc.property(apart, ([mine, theirs]) => {
      const merge = mergeDocuments(base, withVariants(writing('me', mine)), withVariants(writing('them', theirs)));
      expect(merge.conflicts).toEqual([]);
      expect(variantsOf(merge.document)).toEqual(writing('them', theirs)(writing('me', mine)(variantsOf(base))));
    }),
    runs(300),
  );
});

test('only edits to the same field of the same variant conflict', () => {
  fc.assert(
    fc.property(fc.constantFrom(...places), ([...place]) => {
      const path = place.join('');
      const [mine, theirs] = [withVariants(writing('me', [path])), withVariants(writing('them', [path]))];
      const merge = mergeDocuments(base, mine, theirs);
      // Both sides set the same weight.
      expect(merge.conflicts.map((conflict) => conflict.path)).toEqual(path.endsWith('weight') ? [] : [`config.variants.${path}`]);
      for (const conflict of merge.conflicts) expect(conflictText(conflict, mine, theirs).mine).toHaveLength(1);
    }),
    runs(100),
  );
});

test('a change of one side is taken from that side, for either side', () => {
  fc.assert(
    fc.property(arbitraryEdit, (edited) => {
      expect(mergeDocuments(base, edited, base)).toEqual({ document: edited, conflicts: [] });
      expect(mergeDocuments(base, base, edited)).toEqual({ document: edited, conflicts: [] });
      expect(mergeDocuments(base, edited, edited)).toEqual({ document: edited, conflicts: [] });
    }),
    runs(300),
  );
});

test('the side that wins every conflict has all its fields, and no variant occurs twice', () => {
  fc.assert(
    fc.property(arbitraryEdit, arbitraryEdit, fc.constantFrom('mine' as const, 'theirs' as const), (mine, theirs, side) => {
      const merge = mergeDocuments(base, mine, theirs, () => side);
      const ids = variantsOf(merge.document).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { path } of merge.conflicts) {
        const [, , id, field] = path.split('.');
        if (id === undefined) continue;
        const [won, merged] = [side === 'mine' ? mine : theirs, merge.document].map((each) =>
          variantsOf(each).find((one) => one.id === id),
        );
        if (field === undefined) expect(merged).toEqual(won);
        else expect(merged?.[field as keyof Variant]).toBe(won?.[field as keyof Variant]);
      }
    }),
    runs(300),
  );
});

test('any document merges with itself, and with its base', () => {
  fc.assert(
    fc.property(arbitraryDocument, arbitraryDocument, (before, after) => {
      expect(mergeDocuments(before, before, before)).toEqual({ document: before, conflicts: [] });
      expect(mergeDocuments(before, after, after).conflicts).toEqual([]);
    }),
    runs(50),
  );
});

test('a variant that one side deleted and the other changed is kept and reported; two new variants of one name conflict', () => {
  const without = withVariants((before) => before.filter(({ id }) => id !== 'b'));
  const changed = withVariants(writing('them', ['b.body']));
  const merge = mergeDocuments(base, without, changed);
  expect(merge.conflicts.map(({ path }) => path)).toEqual(['config.variants.b']);
  expect(variantsOf(merge.document).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(conflictText(merge.conflicts[0]!, without, changed)).toEqual({
    mine: ['variant B: removed'],
    theirs: ['variant B, text: “Text b” → “body by them”'],
  });
  const added = (body: string) => withVariants((before) => [...before, { ...variant('d'), body }]);
  const both = mergeDocuments(base, added('One'), added('Two'), () => 'theirs');
  expect(both.conflicts.map(({ path }) => path)).toEqual(['config.variants.d']);
  expect(variantsOf(both.document).at(-1)!.body).toBe('Two');
});
