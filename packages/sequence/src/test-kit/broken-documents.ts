import type { SequenceDocument } from '../model/document.ts';
import type { Settings } from '../model/settings.ts';
import { defaultSettings } from '../model/settings.ts';
import { anEmail, anSms, days, draw } from './build-document.ts';
import type { Drawn } from './build-document.ts';

const END: Drawn = ['end', 'end'];
const closed = { monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] };
const { sendWindow, guards } = defaultSettings();
const at = (from: string, to: string) => ({ ...closed, monday: [{ from, to }] });

/** Start → email `e` → the step `it` → an end for every given exit. */
function around(kind: string, config: unknown, exits: readonly string[] = ['next'], settings: Partial<Settings> = {}): SequenceDocument {
  return draw(
    [['e', 'email', anEmail()], ['it', kind, config], END],
    ['start → e → it', ...exits.map((exit) => `it:${exit} → end`)],
    settings,
  );
}

function ask(config: object, settings: Partial<Settings> = {}): SequenceDocument {
  return around('if', { what: 'opened', of: 'last', ...config }, ['yes', 'no'], settings);
}

function sound(settings: Partial<Settings>): SequenceDocument {
  return draw([['e', 'email', anEmail()], ['s', 'sms', anSms()], END], ['start → e → s → end'], settings);
}

function variants(...changes: readonly object[]): object {
  return {
    variants: changes.map((change, index) => ({ id: 'ab'[index], weight: 1, subject: 'Hello', preview: '', body: 'Hello', ...change })),
  };
}

/** An If after a call. */
function afterCall(config: object): SequenceDocument {
  return draw(
    [['c', 'call', { script: 'Hi.' }], ['it', 'if', { of: { touch: 'c' }, ...config }], END],
    ['start → c → it:yes → end', 'it:no → end'],
  );
}

const base = around('wait', days(1));
const rule = (id: string, ...conditions: readonly object[]) => ({ id, conditions });
const branch = (...rules: readonly object[]) => around('branch', { rules }, ['a', 'else']);
const tag = { type: 'tag', op: 'has', tag: 'vip' };
const split = (config: object, exits: readonly string[] = ['a', 'b']) => around('split', config, exits);

/** For every code of the compiler, a document with that issue and, except for its consequences, no other. */
export const BROKEN_DOCUMENTS: Readonly<Record<string, SequenceDocument>> = {
  'foreign-merge-tag': around('sms', anSms('Hi %FIRSTNAME%')),
  'html-in-text': around('sms', anSms('<p>Hi</p>')),
  'unreported-event': around('wait', { mode: 'event', event: 'page_viewed', limit: { amount: 1, unit: 'days' } }, ['happened', 'limit']),
  'no-start': { ...base, nodes: base.nodes.filter(({ id }) => id !== 'start'), edges: base.edges.filter(({ from }) => from !== 'start') },
  'several-starts': draw([['e', 'email', anEmail()], ['again', 'start'], END], ['start → e → end', 'again → e']),
  unreachable: draw([['e', 'email', anEmail()], ['lost', 'wait', days(1)], END], ['start → e → end', 'lost → end']),
  'dangling-exit': draw([['e', 'email', anEmail()], END], ['start → e']),
  'cycle-without-wait': draw(
    [
      ['e', 'email', anEmail()],
      ['s', 'sms', anSms()],
    ],
    ['start → e → s → e'],
  ),
  'duplicate-id': { ...base, nodes: [...base.nodes, base.nodes.at(-1)!] },
  'unknown-kind': { ...base, nodes: base.nodes.map((node) => (node.id === 'it' ? { ...node, kind: 'pigeon' } : node)) },
  'invalid-config': { ...base, nodes: base.nodes.map((node) => (node.id === 'it' ? { ...node, config: { mode: 'soon' } } : node)) },
  'invalid-zone': sound({ timeZone: 'Mars/Olympus' }),
  'impossible-span': sound({ sendWindow: { ...sendWindow, monday: [{ from: '18:00', to: '08:00' }] } }),
  'first-line-without-field': around('sms', { ...anSms('{{ firstLine }}'), personalization: { from: 'field', field: '' } }),
  'first-line-unused': around('sms', { ...anSms(), personalization: { from: 'field', field: 'hook' } }),
  'first-line-unsourced': around('sms', anSms('{{ firstLine }}')),
  'impossible-window': sound({ sendWindow: closed }),
  'impossible-waking-window': sound({ sendWindow: at('02:00', '05:00'), guards: { ...guards, waking: { from: '08:00', to: '21:00' } } }),
  'holidays-unknown': sound({ holidays: { country: 'XX', dates: [] } }),
  'hour-outside-window': draw([['w', 'wait', days(1, '22:30')], ['e', 'email', anEmail()], END], ['start → w → e → end']),
  'duplicate-exit-condition': sound({ exitConditions: [{ name: 'replied' }, { name: 'replied' }] }),
  'condition-on-unsent-touch': draw(
    [['first', 'email', anEmail()], ['i', 'if', { what: 'opened', of: { touch: 'e' } }], ['e', 'email', anEmail()], END],
    ['start → first → i:yes → e → end', 'i:no → end'],
  ),
  'condition-on-missing-touch': ask({ of: { touch: 'gone' } }),
  'condition-never-true': afterCall({ what: 'opened' }),
  'condition-too-soon': ask({ what: 'opened', within: null }),
  'gap-defeats-branch': draw(
    [
      ['e', 'email', anEmail()],
      ['it', 'if', { what: 'opened', of: 'last', within: { amount: 2, unit: 'days' } }],
      ['again', 'email', anEmail('Again')],
      END,
    ],
    ['start → e → it:yes → again → end', 'it:no → end'],
  ),
  'condition-after-exit': ask({ what: 'replied' }),
  'unknown-link': ask({ what: 'clicked', of: { touch: 'e' }, link: 'https://example.com/nowhere' }),
  'unknown-outcome': afterCall({ what: 'outcome', outcome: 'moon' }),
  'missing-content': around('sms', anSms('')),
  'missing-reason': draw(
    [
      ['e', 'email', anEmail()],
      ['end', 'end', { reason: '' }],
    ],
    ['start → e → end'],
  ),
  'liquid-error': around('sms', anSms('{{ lead.firstName')),
  'unknown-variable': around('sms', anSms('Hi {{ lead.first_name | default: "there" }}')),
  'no-variant': around('sms', { variants: [] }),
  'duplicate-variant': around('email', variants({ id: 'a' }, { id: 'a' })),
  'no-weight': around('email', variants({ weight: 0 }, { weight: 0 })),
  'thread-without-email': around('email', { ...variants({}), thread: 'gone' }),
  'thread-on-unsent-email': draw(
    [['a', 'email', { ...variants({}), thread: 'b' }], ['b', 'email', anEmail()], END],
    ['start → a → b → end'],
  ),
  'duplicate-outcome': around('call', { script: 'Hi.', outcomes: ['yes', 'yes'] }),
  'note-too-long': around('linkedin', { action: 'connect', variants: [{ id: 'a', weight: 1, text: 'x'.repeat(301) }] }),
  'invalid-url': around('webhook', { url: 'example' }),
  'webhook-merge-field': around('webhook', { url: 'https://example.com/{{ lead.email }}' }),
  'no-change': around('set', { changes: [] }),
  'hand-over-nowhere': around('hand-over', { sequenceId: '' }, []),
  'hand-over-to-itself': around('hand-over', { sequenceId: 'self' }, []),
  'no-arm': split({ arms: [] }, []),
  'one-arm': split({ arms: [{ id: 'a', weight: 1 }] }, ['a']),
  'duplicate-arm': split({ arms: [{ id: 'a' }, { id: 'b' }, { id: 'a' }] }),
  'no-arm-weight': split({
    arms: [
      { id: 'a', weight: 0 },
      { id: 'b', weight: 0 },
    ],
  }),
  'unknown-arm': split({ arms: [{ id: 'a' }, { id: 'b' }], winner: 'c' }),
  'no-rule': around('branch', { rules: [] }, ['else']),
  'empty-rule': branch(rule('a')),
  'duplicate-rule': branch(rule('a', tag), rule('a', { ...tag, tag: 'other' })),
  'rule-never-reached': around('branch', { rules: [rule('a', tag), rule('b', tag)] }, ['a', 'b', 'else']),
  'unknown-field': branch(rule('a', { type: 'field', field: 'shoe', op: 'is-set' })),
  'not-a-number': branch(rule('a', { type: 'field', field: 'fields.seats', op: 'at-least', values: ['many'] })),
  'always-true': branch(rule('a', { type: 'touches', what: 'opened', op: 'at-least', count: 0 })),
  'empty-wait': around('wait', days(0)),
  'day-before-first': around('wait', { mode: 'day', day: 0, at: '10:00' }, ['next'], { dayCounting: 'first-is-1' }),
};
