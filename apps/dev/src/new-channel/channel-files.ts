import { type PartNames, partNames } from '../scaffold/part-names.ts';
import type { Scaffold } from '../scaffold/scaffold.ts';

export const channelNames = (name: string): PartNames | null => partNames(name, 'Channel');

/** A complete channel without a provider yet: the sandbox takes its messages. */
export function channelScaffold(names: PartNames): Scaffold {
  const { kind, camel, key, definition: name } = names;
  const imported = `import { ${name} } from './${kind}/index.ts';`;
  const entry = kind === name ? `\n  ${kind},` : `\n  ${key}: ${name},`;
  return {
    folders: [
      { path: `packages/sequence/src/channels/${kind}`, files: { 'index.ts': definition(names) } },
      {
        path: `packages/channels/src/${kind}`,
        files: {
          'index.ts': carrier(names),
          [`compose-${kind}.ts`]: compose(names),
          [`compose-${kind}.test.ts`]: composeTest(names),
          [`${kind}.db.test.ts`]: conformance(names),
        },
      },
      { path: `apps/web/src/channels/${kind}`, files: { 'view.ts': view(names), 'received.tsx': received(names) } },
    ],
    registrations: [
      { file: 'packages/sequence/src/model/types.ts', entry: `, '${kind}'`, before: '] as const;' },
      { file: 'packages/sequence/src/channels/registry.ts', head: imported, entry, before: '\n};' },
      { file: 'packages/channels/src/registry.ts', head: imported, entry, before: '\n} satisfies' },
      {
        file: 'apps/web/src/channels/registry.ts',
        head: `import { ${camel}Channel } from './${kind}/view.ts';`,
        entry: `\n  ${key}: ${camel}Channel,`,
        before: '\n};',
      },
    ],
  };
}

const noun = ({ kind }: PartNames): string => kind.replaceAll('-', ' ');

const definition = (names: PartNames): string => `import type { ChannelDefinition } from '../../model/channel.ts';
import { NO_REACTION } from '../../model/rates.ts';

export const ${names.definition} = {
  noun: '${noun(names)}',
  title: '${names.title}',
  name: '${names.title}',
  aliases: [],
  addressField: 'phone',
  consent: 'sms',
  disturbs: true,
  contacts: ['written'],
  answers: ['delivered'],
  usualRates: { ...NO_REACTION },
} satisfies ChannelDefinition;
`;

const carrier = ({
  kind,
  pascal,
  definition: name,
}: PartNames): string => `import type { CarrierDefinition } from '../port/carrier-definition.ts';
import { withoutProvider } from '../sandbox/without-provider.ts';
import { compose${pascal}, type ${pascal}Content } from './compose-${kind}.ts';

export const ${name} = {
  compose: compose${pascal},
  open: (options) => withoutProvider('${kind}', options),
} satisfies CarrierDefinition<${pascal}Content>;
`;

const compose = ({ pascal }: PartNames): string => `import type { ComposedMessage, ComposeOptions } from '../port/composition.ts';
import { renderText } from '../render/liquid.ts';
import { mergeFields } from '../render/merge-fields.ts';

/** A variant of the step kind that sends on this channel. */
export interface ${pascal}Content {
  readonly text: string;
}

export function compose${pascal}({ text }: ${pascal}Content, { lead, sender, firstLine }: ComposeOptions): ComposedMessage {
  return { subject: null, text: renderText(text, mergeFields(lead, sender, firstLine)).trim(), html: null, headers: {} };
}
`;

const composeTest = ({ kind, pascal }: PartNames): string => `import { expect, test } from 'vitest';
import { composeOptions } from '../conformance/compose-options.ts';
import { compose${pascal} } from './compose-${kind}.ts';

test('merge fields are filled in', () => {
  expect(compose${pascal}({ text: 'Hi {{ lead.firstName }} ' }, composeOptions()).text).toBe('Hi Ada');
});
`;

const conformance = ({ kind, definition: name }: PartNames): string => `import { createTestDatabase } from '@touchline/testing';
import { describeChannel } from '../conformance/suite.ts';
import { ${name} } from './index.ts';

const noProvider = 'no provider is set up: the sandbox takes every message';

describeChannel('${kind}', '+4930901820', async () => {
  const { db, drop } = await createTestDatabase();
  return {
    adapter: ${name}.open({ db }),
    arrived: async () => {
      const rows = await db.selectFrom('sandbox_messages').selectAll().orderBy('id').execute();
      return rows.map((row) => ({ to: row.recipient, subject: row.subject, text: row.text, headers: row.headers }));
    },
    refusing: { skip: noProvider },
    busy: { skip: noProvider },
    unreachable: { skip: noProvider },
    stop: drop,
  };
});
`;

const view = ({ camel, pascal }: PartNames): string => `import { Puzzle } from 'lucide-react';
import type { ChannelView } from '../shared/channel-view.ts';
import { ${pascal}Received } from './received.tsx';

export const ${camel}Channel = { icon: Puzzle, received: { body: ${pascal}Received, noAnswer: null } } satisfies ChannelView;
`;

const received = ({ pascal }: PartNames): string => `import type { SandboxMessage } from '../../api/types.ts';

/** The message as the recipient sees it. */
export function ${pascal}Received({ message }: { readonly message: SandboxMessage }) {
  return <p className="mx-auto max-w-xl rounded-lg border border-line bg-raised p-4 text-base whitespace-pre-line">{message.text}</p>;
}
`;
