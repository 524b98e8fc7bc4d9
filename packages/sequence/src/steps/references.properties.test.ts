import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryConfig } from '../test-kit/arbitrary-config.ts';
import { stepDefinition } from './registry.ts';

/** Configurations of the kinds that name other steps, so that few of the cases are spent on the others. */
const naming = arbitraryConfig.filter(({ kind }) => stepDefinition(kind)!.references !== undefined);
const parsed = ({ kind, config }: { readonly kind: string; readonly config: unknown }) => {
  const definition = stepDefinition(kind)!;
  const read = definition.config.parse(config);
  return { definition, read, named: definition.references!(read) };
};

it('renaming the steps that a configuration names renames each of them, and nothing else', () => {
  fc.assert(
    fc.property(naming, (drawn) => {
      const { definition, read, named } = parsed(drawn);
      const renamed = definition.renameReferences!(read, (id) => `${id}-copy`);
      expect(definition.references!(definition.config.parse(renamed))).toEqual(named.map((id) => `${id}-copy`));
      expect(definition.renameReferences!(renamed, (id) => id.replace('-copy', ''))).toEqual(read);
    }),
    { numRuns: 500 },
  );
});

it('a configuration names no removed step, and keeps the others', () => {
  fc.assert(
    fc.property(naming, (drawn) => {
      const { definition, read, named } = parsed(drawn);
      const [removed] = named;
      const left = definition.renameReferences!(read, (id) => (id === removed ? null : id));
      expect(definition.references!(definition.config.parse(left))).toEqual(named.filter((id) => id !== removed));
    }),
    { numRuns: 500 },
  );
});
