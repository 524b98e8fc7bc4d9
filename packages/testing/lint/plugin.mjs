// Lint rules of this repository.
import { CHANNEL_NAMES, STEP_KINDS } from './names.mjs';
import { noFolderCycle } from './no-folder-cycle.mjs';
import { noNameLiteral } from './no-name-literal.mjs';
import { plainWords } from './plain-words.mjs';

/** Folders of these names in `sequence`, `channels` and `web`, and the registries next to them. */
const homesOf = (kind, names) => new RegExp(`/${kind}/(?:src/)?(?:registry\\.ts$|(?:${[...names].join('|')})/)`);

const noKindLiteral = noNameLiteral({
  what: 'a step kind',
  remedy: 'Ask the step definition (exits, touch, alwaysWaits …).',
  names: STEP_KINDS,
  // The last ones are everyday words in code as well: `{ start, end }`.
  shared: new Set([...CHANNEL_NAMES, 'start', 'end', 'set', 'if', 'wait']),
  isOne: (name) => name === 'kind',
  isSure: true,
  types: ['StepKind'],
  homes: homesOf('steps', STEP_KINDS),
  column: null,
});

const noChannelLiteral = noNameLiteral({
  what: 'a channel',
  remedy: 'Ask the definition of the channel.',
  names: CHANNEL_NAMES,
  isOne: (name) => /^(?:channel|carrier)$|Channel$|Carrier$/.test(name),
  isSure: false,
  types: ['Channel', 'Carrier'],
  homes: homesOf('(?:steps|channels)', new Set([...CHANNEL_NAMES, ...STEP_KINDS])),
  column: 'channel',
  fields: ['consent'],
  tables: ['ConsentName', 'AddressField'],
});

export default {
  meta: { name: 'touchline' },
  rules: {
    'no-channel-literal': noChannelLiteral,
    'no-folder-cycle': noFolderCycle,
    'no-kind-literal': noKindLiteral,
    'plain-words': plainWords,
  },
};
