import { expect, test } from 'vitest';
import { quickFixes } from '../insight/quick-fixes/index.ts';
import { defaultSettings } from '../model/settings.ts';
import { ifDefaults } from '../steps/if/config.ts';
import { anEmail, anSms, days, draw, type Arrow, type Drawn } from '../test-kit/build-document.ts';
import { compile } from './compile.ts';

const END: Drawn = ['end', 'end'];
const AT_ONCE = { what: 'opened', of: 'last', within: null };
const hours = (amount: number) => ({ mode: 'duration', amount, unit: 'hours', at: null });
const issuesOf = (code: string, nodes: readonly Drawn[], arrows: readonly Arrow[], settings: object = {}) =>
  compile(draw([...nodes, END], arrows, settings))
    .issues.filter((issue) => issue.code === code)
    .map(({ nodeId }) => nodeId);

const asked = (config: object, between: readonly Drawn[] = [], settings: object = {}) =>
  issuesOf(
    'condition-too-soon',
    [['mail', 'email', anEmail()], ...between, ['it', 'if', config]],
    [`start → mail${between.map(([id]) => ` → ${id}`).join('')} → it:yes → end`, 'it:no → end'],
    settings,
  );

test('a new If step waits for the event', () => {
  expect(ifDefaults().within).toEqual({ amount: 2, unit: 'days' });
});

test('an If right after its touch gets a warning if no time passes', () => {
  expect(asked(AT_ONCE)).toEqual(['it']);
  expect(asked({ ...AT_ONCE, of: { touch: 'mail' } })).toEqual(['it']);
  expect(asked({ ...AT_ONCE, of: 'any', what: 'delivered' })).toEqual(['it']);
  expect(asked(AT_ONCE, [['tag', 'set', { changes: [{ field: 'tag', value: 'x' }] }]])).toEqual(['it']);
});

test('an If after a wait, or with a time limit, gets no warning', () => {
  expect(asked({ ...AT_ONCE, within: { amount: 1, unit: 'hours' } })).toEqual([]);
  expect(asked(AT_ONCE, [['w', 'wait', days(1)]])).toEqual([]);
  const text: Drawn = ['text', 'sms', anSms()];
  expect(asked({ ...AT_ONCE, of: { touch: 'mail' } }, [text])).toEqual([]);
  expect(
    asked({ ...AT_ONCE, of: { touch: 'mail' } }, [text], { guards: { ...defaultSettings().guards, minutesBetweenTouches: 0 } }),
  ).toEqual(['it']);
});

test('time between two touches counts for a condition about the first one, and not for one about the last', () => {
  const later: readonly Drawn[] = [
    ['w', 'wait', days(2)],
    ['text', 'sms', anSms()],
  ];
  const unlimited = { guards: { ...defaultSettings().guards, minutesBetweenTouches: 0 } };
  expect(asked({ ...AT_ONCE, of: { touch: 'mail' } }, later, unlimited)).toEqual([]);
  expect(asked({ ...AT_ONCE, what: 'replied', of: 'last' }, later, unlimited)).toEqual(['it']);
});

test('the fix adds a time limit', () => {
  const document = draw([['mail', 'email', anEmail()], ['it', 'if', AT_ONCE], END], ['start → mail → it:yes → end', 'it:no → end']);
  const issue = compile(document).issues.find(({ code }) => code === 'condition-too-soon')!;
  const [fix] = quickFixes(document, issue);
  expect(compile(fix!.apply(document)).issues.map(({ code }) => code)).not.toContain('condition-too-soon');
});

const answered = (between: readonly Drawn[], config: object = {}, settings: object = {}) =>
  issuesOf(
    'gap-defeats-branch',
    [['mail', 'email', anEmail()], ...between, ['reply', 'email', anEmail('Re', config)]],
    [
      `start → mail → ${between.map(([id, kind]) => (kind === 'if' ? `${id}:yes` : kind === 'wait' && id === 'heard' ? `${id}:happened` : id)).join(' → ')} → reply → end`,
      ...between.flatMap(([id, kind]) => (kind === 'if' ? [`${id}:no → end`] : id === 'heard' ? [`${id}:limit → end`] : [])),
    ],
    settings,
  );
const opened: Drawn = ['it', 'if', { what: 'opened', of: 'last', within: { amount: 2, unit: 'days' } }];
const heard: Drawn = ['heard', 'wait', { mode: 'event', event: 'page-viewed', limit: { amount: 2, unit: 'days' } }];
const morning: Drawn = ['morning', 'wait', { mode: 'next-time', at: '09:15', weekdays: [] }];

test('an email that responds to behavior sooner than the gap allows gets a warning', () => {
  expect(answered([opened])).toEqual(['reply']);
  expect(answered([opened, morning])).toEqual(['reply']);
  expect(answered([heard, ['w', 'wait', hours(3)]])).toEqual(['reply']);
});

test('no warning if the email is exempt, the gap is off, the wait is long enough, or no decision depends on behavior', () => {
  expect(answered([opened], { ignoreEmailGap: true })).toEqual([]);
  expect(answered([opened], {}, { guards: { ...defaultSettings().guards, hoursBetweenEmails: null } })).toEqual([]);
  expect(answered([opened, ['w', 'wait', days(2)]])).toEqual([]);
  expect(answered([['w', 'wait', hours(3)]])).toEqual([]);
});

test('a disabled decision between two emails gets no warning', () => {
  const document = draw(
    [['mail', 'email', anEmail()], opened, ['reply', 'email', anEmail('Re')], END],
    ['start → mail → it:yes → reply → end', 'it:no → reply'],
  );
  const codes = (disabled: boolean) =>
    compile({ ...document, nodes: document.nodes.map((node) => (node.id === 'it' ? { ...node, disabled } : node)) }).issues.map(
      ({ code }) => code,
    );
  expect(codes(false)).toContain('gap-defeats-branch');
  expect(codes(true)).not.toContain('gap-defeats-branch');
});

test('a condition on a touch that was removed gets no warning about time', () => {
  const document = draw(
    [
      ['b', 'email', anEmail()],
      ['a', 'set', { changes: [{ field: 'tag', value: 'x' }] }],
      ['it', 'if', { ...AT_ONCE, of: { touch: 'gone' } }],
      END,
    ],
    ['start → b → a → it:yes → end', 'it:no → end'],
  );
  const codes = compile(document).issues.map(({ code }) => code);
  expect(codes).toContain('condition-on-missing-touch');
  expect(codes).not.toContain('condition-too-soon');
});
