import { describe, expect, it } from 'vitest';
import type { SequenceDocument } from '../../model/document.ts';
import { call, chain, days, email, end, onDay, sms } from '../../test-kit/chain.ts';
import { adviceText } from './advice-text.ts';
import { applyFix } from './apply-fix.ts';
import { coach } from './coach.ts';

const codes = (document: SequenceDocument): readonly string[] => coach(document).map(({ code }) => code);
const now = { window: 'ignore' };

/** Five sound touches without a follow-up sequence. */
const good = chain(
  [
    sms('t1', 'Hi {{ lead.firstName }}, shall we talk tomorrow?', now),
    onDay('w1', 1, '10:00'),
    call('t2', 'Short.'),
    onDay('w2', 3, '10:00'),
    email('t3', 'Hi {{ lead.firstName }},\n\nhere is a guide to choosing well. Which chapter is for you?'),
    onDay('w3', 6, '15:00'),
    call('t4', 'Short too.'),
    onDay('w4', 12, '11:00'),
    email('t5', 'Hi {{ lead.firstName }},\n\nI am closing your file today. Should I keep it open?'),
    end,
  ],
  {},
  'form',
);

describe('coach', () => {
  it('recommends only a nurture for a good cadence', () => {
    expect(codes(good)).toEqual(['no-nurture']);
  });

  it('gives no advice on an empty sequence', () => {
    expect(coach(chain([end]))).toEqual([]);
  });

  it('wants an immediate first touch for inbound leads', () => {
    const late = chain([days('w', 1), email('e'), end], {}, 'form');
    expect(coach(late)[0]).toMatchObject({ code: 'slow-first-touch', nodeId: 'e', params: { minutes: 1440 } });
    expect(codes(chain([days('w', 1), email('e'), end], {}, 'import'))).not.toContain('slow-first-touch');
  });

  it('offers to send the first touch at any time, which resolves the advice', () => {
    const held = chain([email('e'), end], {}, 'form');
    const advice = coach(held).find(({ code }) => code === 'first-touch-waits-for-window');
    const fixed = applyFix(held, advice!.fix!);
    expect(codes(fixed)).not.toContain('first-touch-waits-for-window');
  });

  it('counts the touches of the longest path', () => {
    expect(coach(chain([email('e'), end]))).toContainEqual(
      expect.objectContaining({ code: 'too-few-touches', params: { count: 1, fewest: 5 } }),
    );
    const many = Array.from({ length: 16 }, (_, index) => [email(`e${index}`), days(`w${index}`, 3)]).flat();
    expect(codes(chain([...many, end]))).toContain('too-many-touches');
    expect(codes(chain([...many, end]))).toContain('one-channel');
  });

  it('finds touches that are too close', () => {
    expect(codes(chain([email('a'), days('w', 1), email('b'), end]))).toContain('emails-too-close');
    expect(codes(chain([sms('a'), sms('b'), end]))).toContain('two-sms-a-day');
    expect(codes(chain([onDay('w', 1, '10:00'), call('a'), onDay('v', 7, '11:00'), call('b'), end]))).toContain('calls-same-hour');
  });

  it('checks the copy', () => {
    const words = (count: number): string =>
      Array.from({ length: count }, (_, index) => `word${String.fromCharCode(97 + (index % 26))}`).join(' ');
    const found = codes(
      chain([
        email('a', `Just checking in. ${words(210)}`),
        days('w', 3),
        call('b', words(90)),
        days('v', 3),
        sms('c', `${words(80)}. Last chance! Hurry!`),
        end,
      ]),
    );
    expect(found).toEqual(
      expect.arrayContaining(['filler', 'long-message', 'no-ask', 'long-voicemail', 'long-sms', 'empty-urgency', 'impersonal']),
    );
  });

  it('wants a voicemail script for every call', () => {
    expect(codes(chain([call('a'), end]))).toContain('no-voicemail');
    expect(codes(chain([call('a', 'Short.'), end]))).not.toContain('no-voicemail');
  });

  it('moves calls at the same hour to another time, which resolves the advice', () => {
    const calls = chain([onDay('w', 1, '10:00'), call('a', 'Short.'), onDay('v', 7, '11:00'), call('b', 'Short.'), end]);
    const advice = coach(calls).find(({ code }) => code === 'calls-same-hour');
    expect(codes(applyFix(calls, advice!.fix!))).not.toContain('calls-same-hour');
  });

  it('finds calls that a weekend moves to the same hour', () => {
    // 10:00 and 13:30 by the plan; Saturdays open at 13:00.
    const { sendWindow } = good.settings;
    const saturdays = { sendWindow: { ...sendWindow, saturday: [{ from: '13:00', to: '18:00' }] } };
    const calls = chain([onDay('w', 1, '10:00'), call('a', 'Short.'), onDay('v', 4, '13:30'), call('b', 'Short.'), end], saturdays);
    const advice = coach(calls).find(({ code }) => code === 'calls-same-hour');
    expect(advice).toBeDefined();
    expect(Number(advice!.params['share'])).toBeLessThan(168);
    expect(codes(applyFix(calls, advice!.fix!))).not.toContain('calls-same-hour');
  });

  it('accepts a follow-up sequence for silent leads', () => {
    expect(codes({ ...good, settings: { ...good.settings, afterEnd: { sequenceId: 's', note: '' } } })).toEqual([]);
  });

  it('accepts a limit with a date', () => {
    expect(codes(chain([email('a', 'Hi {{ lead.firstName }}, the offer expires on 14 March. Want it?'), end]))).not.toContain(
      'empty-urgency',
    );
  });

  it('finds repeated text', () => {
    const body = 'Hi {{ lead.firstName }}, we help teams answer their enquiries within minutes. Would a call be useful to you?';
    const advice = coach(chain([email('a', body), days('w', 3), email('b', body), end]));
    expect(advice).toContainEqual(expect.objectContaining({ code: 'repeated-content', nodeId: 'b', params: { of: 'a' } }));
  });

  it('misses a break-up and exit conditions, and fixes the exit conditions', () => {
    const open = { ...good, settings: { ...good.settings, exitConditions: [] } };
    expect(codes(open).slice(0, 2)).toEqual(['no-exit-on-reply', 'no-exit-on-unsubscribe']);
    const fixed = coach(open).reduce(
      (document, { fix }) => (fix === undefined ? document : applyFix(document, fix)),
      open as SequenceDocument,
    );
    expect(fixed.settings.exitConditions.length).toBeGreaterThan(0);
    const cut = { ...good, nodes: good.nodes.map((node) => (node.id === 't5' ? { ...node, config: email('t5').config } : node)) };
    expect(codes(cut)).toContain('no-break-up');
  });

  it('ignores disabled touches', () => {
    const off = { ...good, nodes: good.nodes.map((node) => (node.id === 't2' ? { ...node, disabled: true } : node)) };
    expect(codes(off)).toContain('too-few-touches');
  });

  it('has complete text for every piece of advice', () => {
    const bad = chain([email('a', 'x'), email('b', 'x'), end], { exitConditions: [] }, 'form');
    for (const advice of coach(bad)) {
      const { advice: text, reason } = adviceText(advice);
      expect(`${text} ${reason}`).not.toMatch(/undefined|NaN|null/);
    }
  });

  it('reads a graph with many branches in reasonable time', () => {
    const links = Array.from({ length: 40 }, (_, index) => [
      email(`e${index}`),
      { id: `i${index}`, kind: 'if', config: { what: 'opened', of: { touch: `e${index}` } }, exits: { yes: `w${index}`, no: `v${index}` } },
      { ...days(`w${index}`, 3), exits: { next: index === 39 ? 'end' : `e${index + 1}` } },
      { ...days(`v${index}`, 4), exits: { next: index === 39 ? 'end' : `e${index + 1}` } },
    ]).flat();
    expect(codes(chain([...links, end]))).toContain('too-many-touches');
  });

  it('reads ten thousand steps in a row', () => {
    const links = Array.from({ length: 10_000 }, (_, index) => days(`w${index}`, 1));
    expect(codes(chain([...links, email('e'), end]))).toContain('too-few-touches');
  });
});
