import { describe, expect, test } from 'vitest';
import { compile } from '../../compiler/compile.ts';
import type { SequenceDocument } from '../../model/document.ts';
import { call, chain, days, email, end, onDay, sms } from '../../test-kit/chain.ts';
import { adviceText } from './advice-text.ts';
import { applyFix } from './apply-fix.ts';
import { coach } from './coach.ts';

type Link = Parameters<typeof chain>[0][number];

const openAllWeek = Object.fromEntries(
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((day) => [day, [{ from: '00:00', to: '24:00' }]]),
) as unknown as SequenceDocument['settings']['sendWindow'];
const always = { sendWindow: openAllWeek };
const ASK = 'Is morning or afternoon better for you?';

/** A call, then one text for calls with an outcome and another text for all other calls. */
const afterOutcome = (outcome: string, yes: string, no: string, of: unknown = { touch: 'c' }): readonly Link[] => [
  onDay('w1', 1, '10:00'),
  { ...call('c', 'Short.'), exits: { next: 'w2' } },
  { ...onDay('w2', 3, '11:00'), exits: { next: 'by-outcome' } },
  { id: 'by-outcome', kind: 'if', config: { what: 'outcome', of, outcome, within: null }, exits: { yes: 'y', no: 'n' } },
  { ...sms('y', `${yes} ${ASK}`), exits: { next: 'end' } },
  { ...sms('n', `${no} ${ASK}`), exits: { next: 'end' } },
  end,
];

const doubts = (links: readonly Link[], settings = {}) =>
  coach(chain(links, settings))
    .filter(({ code }) => code === 'unproven-claim')
    .map(({ nodeId, params }) => `${nodeId} ${params['why']}`);

describe('claims about earlier touches', () => {
  test.each([
    ['no call at all', [sms('s', `I left you a voicemail. ${ASK}`), end], ['s never']],
    ['call whose outcome is not checked', [call('c'), days('w', 1), sms('s', `I left you a voicemail. ${ASK}`), end], ['s outcome']],
    ['call attempt while the task may be open', [call('c'), days('w', 1), sms('s', `I tried to call you. ${ASK}`), end], ['s outcome']],
    ['voicemail branch and neutral branch', afterOutcome('voicemail', 'I left you a voicemail.', 'Hello.'), []],
    ['voicemail as the outcome of the last touch', afterOutcome('voicemail', 'I left you a voicemail.', 'Hello.', 'last'), []],
    ['voicemail as the outcome of any touch', afterOutcome('voicemail', 'I left you a voicemail.', 'Hello.', 'any'), []],
    ['voicemail on the other branch', afterOutcome('voicemail', 'Hello.', 'I left you a voicemail.'), ['n outcome']],
    ['voicemail where the outcome was no answer', afterOutcome('no-answer', 'I left you a voicemail.', 'Hello.'), ['y outcome']],
    ['call attempt where the outcome was no answer', afterOutcome('no-answer', 'I tried to call you.', 'Hello.'), []],
    ['conversation where the outcome was connected', afterOutcome('connected', 'As discussed, the plan.', 'Hello.'), []],
    ['conversation where the outcome was voicemail', afterOutcome('voicemail', 'As discussed, the plan.', 'Hello.'), ['y outcome']],
    ['earlier email', [email('a'), days('w', 3), email('b', `I sent you a guide. ${ASK}`), end], []],
    ['email that comes later', [email('a', `My last email was short. ${ASK}`), days('w', 3), email('b'), end], ['a never']],
    ['text that was never sent', [email('a'), days('w', 3), email('b', `I texted you. ${ASK}`), end], ['b never']],
    [
      'email, mentioned to leads that may have no address',
      [email('a'), days('w', 3), sms('b', `I emailed you. ${ASK}`), end],
      ['b channel'],
    ],
    [
      'email that is a task for those leads',
      [email('a', ASK, { unreachable: 'task' }), days('w', 3), sms('b', `I emailed you. ${ASK}`), end],
      [],
    ],
    ['two claims, one wrong', [email('a'), days('w', 3), email('b', `I sent you a guide. I called you. ${ASK}`), end], ['b never']],
  ] as const)('%s', (_title, links, expected) => {
    expect(doubts(links)).toEqual(expected);
  });

  test('a touch on one path only does not support a claim on all paths', () => {
    const links: readonly Link[] = [
      { ...email('a'), exits: { next: 'clicked' } },
      {
        id: 'clicked',
        kind: 'if',
        config: { what: 'clicked', of: { touch: 'a' }, within: { amount: 2, unit: 'days' } },
        exits: { yes: 's', no: 'b' },
      },
      { ...sms('s'), exits: { next: 'b' } },
      { ...sms('b', `I texted you. ${ASK}`), exits: { next: 'end' } },
      end,
    ];
    expect(doubts(links)).toEqual(['b never']);
  });

  test('a disabled call was never made', () => {
    const document = chain([...afterOutcome('voicemail', 'I left you a voicemail.', 'Hello.')]);
    const off = { ...document, nodes: document.nodes.map((node) => (node.id === 'c' ? { ...node, disabled: true } : node)) };
    expect(coach(off).some(({ code, nodeId }) => code === 'unproven-claim' && nodeId === 'y')).toBe(true);
  });
});

describe('claims about days', () => {
  const twoEmails = (text: string, wait: Link): readonly Link[] => [email('a'), wait, email('b', `${text} ${ASK}`), end];

  test.each([
    ['I sent you a guide two days ago.', days('w', 2), []],
    ['I sent you a guide three days ago.', days('w', 2), ['b days']],
    ['I sent you a guide last week.', days('w', 2), ['b days']],
    ['I sent you a guide last week.', days('w', 7), []],
    ['I sent you a guide a week ago.', days('w', 7), []],
    ['I sent you a guide the other day.', days('w', 3), []],
    ['I sent you a guide yesterday.', days('w', 2), ['b days']],
    ['I sent you a guide on Monday.', days('w', 2), ['b days']],
  ] as const)('open all week: %s', (text, wait, expected) => {
    expect(doubts(twoEmails(text, wait), always)).toEqual(expected);
  });

  test('a disabled wait takes no time', () => {
    const document = chain([...twoEmails('I sent you a guide five days ago.', days('w', 5))], always);
    const off = { ...document, nodes: document.nodes.map((node) => (node.id === 'w' ? { ...node, disabled: true } : node)) };
    expect(coach(off).filter(({ code, nodeId }) => code === 'unproven-claim' && nodeId === 'b')).toMatchObject([
      { params: { why: 'days' } },
    ]);
  });

  test('a weekend turns two days into three or four', () => {
    const [advice] = coach(chain(twoEmails('I sent you a guide two days ago.', days('w', 2)))).filter(
      ({ code }) => code === 'unproven-claim',
    );
    expect(advice?.params['why']).toBe('days');
    expect(Number(advice?.params['share'])).toBeGreaterThan(20);
  });

  test.each([
    ['You wrote to us yesterday.', onDay('w', 1, '10:00'), []],
    ['You wrote to us today.', onDay('w', 1, '10:00'), ['b days']],
    ['Thanks for reaching out just now.', onDay('w', 0, '00:00'), []],
  ] as const)('since enrolling: %s', (text, wait, expected) => {
    expect(doubts([wait, email('b', `${text} ${ASK}`), end], always)).toEqual(expected);
  });

  test.each([
    ['I will email you again tomorrow.', days('w', 1), ['a days']],
    ['I will email you again in two days.', days('w', 2), []],
    ['I will email you again in two days.', days('w', 3), ['a days']],
    ['I will call you in two days.', days('w', 2), ['a never']],
  ] as const)('promises: %s', (text, wait, expected) => {
    expect(doubts([email('a', `${text} ${ASK}`), wait, email('b'), end], always)).toEqual(expected);
  });

  test('“I will call tomorrow” is untrue before a weekend', () => {
    const links = [email('a', `I will call you tomorrow. ${ASK}`, { window: 'ignore' }), onDay('w', 1, '10:00'), call('c', 'Short.'), end];
    expect(doubts(links)).toEqual(['a days']);
    // With a window open all week, the day is right. The remaining doubt is leads without a phone, which skip the call.
    expect(doubts(links, always)).toEqual(['a channel']);
  });
});

describe('the quick fix', () => {
  const fixed = (document: SequenceDocument, id: string) => {
    const advice = coach(document).find(({ code, nodeId }) => code === 'unproven-claim' && nodeId === id)!;
    const after = applyFix(document, advice.fix!);
    expect(coach(after).filter(({ code }) => code === 'unproven-claim')).toEqual([]);
    expect(compile(after).issues).toEqual([]);
    const config = after.nodes.find((node) => node.id === id)!.config as { variants: readonly { body?: string; text?: string }[] };
    return { fix: adviceText(advice).fix, text: config.variants[0]!.body ?? config.variants[0]!.text };
  };

  test('removes the day if only the day is untrue', () => {
    const document = chain([email('a'), days('w', 3), email('b', `Hi {{ lead.firstName }},\n\nyesterday I sent you a guide. ${ASK}`), end]);
    expect(fixed(document, 'b')).toEqual({ fix: 'Remove “yesterday”', text: `Hi {{ lead.firstName }},\n\nI sent you a guide. ${ASK}` });
  });

  test('removes the sentence if the rest is untrue, too', () => {
    const document = chain([
      sms('s', `Hi {{ lead.firstName | default: "there" }}, Ada here. I left you a voicemail yesterday. ${ASK}`),
      end,
    ]);
    expect(fixed(document, 's')).toEqual({
      fix: 'Remove the sentence',
      text: `Hi {{ lead.firstName | default: "there" }}, Ada here. ${ASK}`,
    });
  });

  test('is not offered if too little text would be left', () => {
    const [advice] = coach(chain([sms('s', 'I left you a voicemail yesterday.'), end])).filter(({ code }) => code === 'unproven-claim');
    expect(adviceText(advice!).fix).toBeNull();
  });
});
