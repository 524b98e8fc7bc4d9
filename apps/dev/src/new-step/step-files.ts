import { type PartNames, partNames } from '../scaffold/part-names.ts';
import type { Files, Scaffold } from '../scaffold/scaffold.ts';

export const stepNames = (kind: string): PartNames | null => partNames(kind, 'Step');

/** A complete kind that does nothing yet. It is mentioned in two shared files, in front of the last kind. */
export function stepScaffold(names: PartNames): Scaffold {
  const { kind, camel, key, definition: name } = names;
  const { core, canvas } = stepFiles(names);
  return {
    folders: [
      { path: `packages/sequence/src/steps/${kind}`, files: core },
      { path: `apps/web/src/editor/steps/${kind}`, files: canvas },
    ],
    registrations: [
      {
        file: 'packages/sequence/src/steps/registry.ts',
        head: `import { ${name} } from './${kind}/index.ts';`,
        entry: kind === name ? `\n  ${kind},` : `\n  ${key}: ${name},`,
        before: '\n  end,',
      },
      {
        file: 'apps/web/src/editor/steps/registry.ts',
        head: `import { ${camel}View } from './${kind}/view.ts';`,
        entry: `\n  ${key}: ${camel}View,`,
        before: '\n  end:',
      },
    ],
  };
}

function stepFiles(names: PartNames): { readonly core: Files; readonly canvas: Files } {
  const { kind } = names;
  return {
    core: {
      'config.ts': config(names),
      'run.ts': run(names),
      'summary.ts': summary(names),
      'index.ts': definition(names),
      'arbitrary.ts': arbitrary(),
      [`${kind}.test.ts`]: test(names),
    },
    canvas: { 'inspector.tsx': inspector(names), 'view.ts': view(names) },
  };
}

const config = ({ camel, pascal }: PartNames): string => `import { z } from 'zod';
import { lineSchema } from '../../model/config-parts.ts';

export const ${camel}Schema = z.strictObject({
  /** Purpose, unit, and the meaning of an empty value. */
  note: lineSchema,
});

export type ${pascal}Config = z.infer<typeof ${camel}Schema>;

export const ${camel}Defaults = (): ${pascal}Config => ({ note: '' });
`;

const run = ({ pascal }: PartNames): string => `import type { RunContext, RunResult, StepOf } from '../definition/step-definition.ts';
import { NEXT } from '../definition/exits.ts';
import type { ${pascal}Config } from './config.ts';

/** Pure: decides from configuration, state and clock, and returns effects as data. */
export function run${pascal}(step: StepOf<${pascal}Config>, { now }: RunContext): RunResult {
  const entry = { what: 'decided', step: step.id, exit: NEXT.name, why: step.config.note } as const;
  return { go: NEXT.name, effects: [{ type: 'timeline', at: now, entry }] };
}
`;

const summary = ({ camel, pascal, title }: PartNames): string => `import type { ${pascal}Config } from './config.ts';

/** One sentence for a person, without a full stop. */
export function ${camel}Summary({ note }: ${pascal}Config): string {
  return note.trim() === '' ? '${title}' : \`${title}: \${note.trim()}\`;
}
`;

const definition = ({
  kind,
  camel,
  pascal,
  title,
  definition: name,
}: PartNames): string => `import type { StepDefinition } from '../definition/step-definition.ts';
import { NEXT } from '../definition/exits.ts';
import { ${camel}Defaults, ${camel}Schema } from './config.ts';
import type { ${pascal}Config } from './config.ts';
import { run${pascal} } from './run.ts';
import { ${camel}Summary } from './summary.ts';

export const ${name} = {
  kind: '${kind}',
  family: 'action',
  title: '${title}',
  explanation: 'Describe in one line what the kind does.',
  config: ${camel}Schema,
  defaults: ${camel}Defaults,
  exits: () => [NEXT],
  touch: null,
  alwaysWaits: () => false,
  summary: ${camel}Summary,
  check: ({ note }) => (note.trim() === '' ? [{ code: 'missing-content', severity: 'error', path: 'note' }] : []),
  run: run${pascal},
} satisfies StepDefinition<'${kind}', ${pascal}Config>;
`;

const arbitrary = (): string => `import fc from 'fast-check';

/** Configurations that pass their check. */
export const arbitraryConfig: fc.Arbitrary<unknown> = fc.record({ note: fc.constantFrom('A reason', 'Another') });
`;

const test = ({ kind, title }: PartNames): string => `import { expect, test } from 'vitest';
import { meet, problemsOf, summaryOf } from '../../test-kit/run-step.ts';

test('leads on', () => {
  expect(meet('${kind}', { note: 'A reason' }).state.endReason).toBe('next');
});

test('reports missing settings, and reads as a sentence', () => {
  expect(problemsOf('${kind}', { note: '' })).toEqual(['missing-content']);
  expect(summaryOf('${kind}', { note: 'A reason' })).toBe('${title}: A reason');
});
`;

const inspector = ({ kind, pascal, title }: PartNames): string => `import type { ConfigOf } from '@touchline/sequence';
import type { InspectorProps } from '../shared/node-view.ts';
import { Section } from '../../../ui/fields/section.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';

export function ${pascal}Inspector({ config, update, messages }: InspectorProps<ConfigOf<'${kind}'>>) {
  return (
    <Section title="${title}">
      <TextField
        label="Note"
        oneLine
        maxLength={500}
        value={config.note}
        messages={messages('note')}
        onChange={(note) => update({ note })}
      />
    </Section>
  );
}
`;

const view = ({ kind, camel, pascal }: PartNames): string => `import { Puzzle } from 'lucide-react';
import type { ConfigOf } from '@touchline/sequence';
import type { NodeView } from '../shared/node-view.ts';
import { ${pascal}Inspector } from './inspector.tsx';

export const ${camel}View: NodeView<ConfigOf<'${kind}'>> = { icon: Puzzle, Inspector: ${pascal}Inspector };
`;
