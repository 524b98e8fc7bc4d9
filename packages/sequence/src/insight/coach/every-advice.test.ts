import { expect, test } from 'vitest';
import { compile } from '../../compiler/compile.ts';
import type { SequenceDocument } from '../../model/document.ts';
import { defaultSettings } from '../../model/settings.ts';
import { call, chain, days, email, end, onDay, sms } from '../../test-kit/chain.ts';
import type { AdviceCode } from './advice.ts';
import { adviceText } from './advice-text.ts';
import { applyFix } from './apply-fix.ts';
import { coach } from './coach.ts';

const { exitConditions } = defaultSettings();
const without = (name: string) => ({ exitConditions: exitConditions.filter((condition) => condition.name !== name) });
const words = (count: number): string => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');
const inARow = (count: number) => Array.from({ length: count }, (_, index) => [email(`e${index}`), days(`w${index}`, 3)]).flat();
type Link = Parameters<typeof chain>[0][number];
const form = (...links: readonly Link[]) => chain([...links, end], {}, 'form');
const alone = (...links: readonly Link[]) => chain([...links, end]);

/**
 * For every piece of advice: a cadence that gets it, the step that it is about, and how a person follows it: with a
 * button (true), in a field, or (empty) at the step.
 */
const DESERVING: { readonly [Code in AdviceCode]: readonly [document: SequenceDocument, about: string | null, follow?: true | string] } = {
  'slow-first-touch': [form(days('w', 1), email('e')), 'e', true],
  'first-touch-waits-for-window': [form(email('e')), 'e', true],
  'too-few-touches': [alone(email('e')), 'e', ''],
  'too-many-touches': [alone(...inARow(15)), 'e14', ''],
  'one-channel': [alone(...inARow(5)), null, true],
  'emails-too-close': [alone(email('a'), days('w', 1), email('b')), 'b', true],
  'email-ignores-gap': [
    alone(email('a'), days('w', 1), email('b', 'Hi {{ lead.firstName }}, shall we?', { ignoreEmailGap: true })),
    'b',
    true,
  ],
  'two-sms-a-day': [alone(sms('a'), { ...days('w', 1), config: { mode: 'day', day: 0, at: '15:00' } }, sms('b')), 'b', true],
  'calls-same-hour': [alone(onDay('v', 1, '10:00'), call('a'), onDay('w', 7, '11:00'), call('b')), 'b', true],
  'long-voicemail': [alone(call('c', words(90))), 'c', 'voicemailScript'],
  'no-voicemail': [alone(call('c')), 'c', 'voicemailScript'],
  'long-message': [alone(...inARow(2), email('long', `Shall we? ${words(110)}`), days('w', 3), email('last')), 'long', 'variants.0.body'],
  'long-sms': [alone(sms('s', words(80))), 's', 'variants.0.text'],
  'no-ask': [alone(email('e', 'Hi {{ lead.firstName }}.')), 'e', 'variants.0.body'],
  'several-asks': [alone(email('e', 'Hi {{ lead.firstName }}, shall we talk? Or have you read it?')), 'e', 'variants.0.body'],
  filler: [alone(email('e', 'Hi {{ lead.firstName }}, just checking in. Shall we?')), 'e', 'variants.0.body'],
  impersonal: [alone(email('e', 'Hello, shall we?')), 'e', true],
  'no-break-up': [alone(...inARow(5)), 'e4', true],
  'no-exit-on-reply': [chain([email('e'), end], without('replied')), null, true],
  'no-exit-on-unsubscribe': [chain([email('e'), end], without('unsubscribed')), null, true],
  'no-nurture': [alone(email('e')), null, 'afterEnd'],
  'repeated-content': [
    alone(email('a', 'Shall we talk about your plans?'), days('w', 3), email('b', 'Shall we talk about your plans?')),
    'b',
    'variants.0.body',
  ],
  'empty-urgency': [alone(email('e', 'Hi {{ lead.firstName }}, last chance! Shall we?')), 'e', 'variants.0.body'],
  'unproven-claim': [
    alone(email('e', 'Hi {{ lead.firstName }}, I left you a voicemail yesterday. Shall we talk about your plans?')),
    'e',
    true,
  ],
  'no-goal': [alone(email('e', 'Hello?', { goal: '' })), 'e', 'goal'],
};

const cases = (Object.entries(DESERVING) as [AdviceCode, (typeof DESERVING)[AdviceCode]][]).map(
  ([code, [document, about, follow = '']]) => ({ code, document, about, follow }),
);
const find = (document: SequenceDocument, { code, about }: { readonly code: AdviceCode; readonly about: string | null }) =>
  coach(document).find((advice) => advice.code === code && advice.nodeId === about);

test.each(cases)('$code is given, with a reason and a fix', ({ document, follow, ...sought }) => {
  const advice = find(document, sought);
  expect(advice).toBeDefined();
  const text = adviceText(advice!);
  expect(`${text.advice} ${text.reason}`).not.toMatch(/undefined|NaN|null|\b0 \w/);
  expect(text.reason).toMatch(/\.$/);
  expect([text.fix !== null, text.fix === 'Apply']).toEqual([follow === true, false]);
  if (follow === true) return;
  expect(advice!.path ?? '').toBe(follow);
  expect(follow !== '' || advice!.nodeId !== null).toBe(true);
});

test.each(cases.filter(({ follow }) => follow === true))('$code is followed at the press of a button', ({ document, ...sought }) => {
  const followed = applyFix(document, find(document, sought)!.fix!);
  expect(find(followed, sought)).toBeUndefined();
  expect(compile(followed).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('touches without a wait between them get one', () => {
  for (const [code, document] of [
    ['two-sms-a-day', alone(sms('a'), sms('b'))],
    ['emails-too-close', alone(email('a'), email('b'))],
  ] as const) {
    const sought = { code, about: 'b' };
    const followed = applyFix(document, find(document, sought)!.fix!);
    expect(find(followed, sought)).toBeUndefined();
    expect(followed.nodes).toHaveLength(5);
  }
});

test('added touches follow each other, complete and ready to send', () => {
  const calls = alone(call('a', 'Hello.'), days('w', 3), call('b', 'Hello again.'));
  const followed = applyFix(calls, find(calls, { code: 'one-channel', about: null })!.fix!);
  expect(compile(followed).issues).toEqual([]);
  expect(coach(followed).map(({ code }) => code)).not.toContain('emails-too-close');
});

test('times that depend on lead data are not compared', () => {
  const before = (id: string, offset: number) => ({
    ...days(id, 1),
    config: { mode: 'lead-date', field: 'renewal', offset, at: '10:00' },
    exits: { next: id === 'v' ? 'a' : 'b', 'no-date': 'end' },
  });
  const renewal = alone(before('v', -60), { ...email('a'), exits: { next: 'w' } }, before('w', -30), email('b'));
  expect(coach(renewal).map(({ code }) => code)).not.toContain('emails-too-close');
});

test('a connection request and a notice with a link count as asks', () => {
  const linkedin = (action: string) => ({
    id: 'l',
    kind: 'linkedin',
    config: { action, variants: [{ id: 'a', weight: 1, text: 'I read your article.' }] },
  });
  const notice = (link: string) => ({
    id: 'n',
    kind: 'notice',
    config: { variants: [{ id: 'a', weight: 1, title: 'News', text: 'Read on.', link }] },
  });
  const asked = (link: Link) => !coach(alone(link)).some(({ code }) => code === 'no-ask');
  expect([linkedin('connect'), linkedin('message'), notice('https://example.com'), notice('')].map(asked)).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

test('“no hurry” is not urgency', () => {
  const urges = (text: string) => coach(alone(email('e', text))).some(({ code }) => code === 'empty-urgency');
  expect(['Hurry!', 'Please hurry.', 'There is no hurry.', 'We never decide in a hurry.'].map(urges)).toEqual([true, true, false, false]);
});
