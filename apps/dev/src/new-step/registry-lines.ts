import type { StepNames } from './step-files.ts';

/** The only shared files that a kind is mentioned in, and what to add to each: an import, and an entry where it belongs in the palette. */
export function registryLines({
  kind,
  camel,
  definition,
}: StepNames): readonly { readonly file: string; readonly lines: readonly [string, string] }[] {
  const key = kind === camel ? kind : `'${kind}'`;
  return [
    {
      file: 'packages/sequence/src/steps/registry.ts',
      lines: [`import { ${definition} } from './${kind}/index.ts';`, kind === definition ? `${kind},` : `${key}: ${definition},`],
    },
    {
      file: 'apps/web/src/editor/steps/registry.ts',
      lines: [`import { ${camel}View } from './${kind}/view.ts';`, `${key}: ${camel}View,`],
    },
  ];
}
