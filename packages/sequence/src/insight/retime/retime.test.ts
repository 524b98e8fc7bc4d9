import { describe, expect, it } from 'vitest';
import { compile } from '../../compiler/compile.ts';
import type { SequenceDocument } from '../../model/document.ts';
import { simulateLead } from '../simulate/simulate-lead.ts';
import { call, chain, days, email, end, onDay, sms } from '../../test-kit/chain.ts';
import { lengthInDays, retime } from './retime.ts';

/** Monday; the window is open all week, so that days are days. */
const enrolledAt = Temporal.Instant.from('2026-06-01T09:00:00Z').epochMilliseconds;
const open = [{ from: '08:00', to: '20:00' }];
const sendWindow = { monday: open, tuesday: open, wednesday: open, thursday: open, friday: open, saturday: open, sunday: open };

const fortnight = chain(
  [
    sms('d0', 'Hi?', { window: 'ignore' }),
    onDay('w1', 1, '10:30'),
    call('d1'),
    onDay('w2', 2, '11:15'),
    sms('d2'),
    onDay('w4', 4, '10:00'),
    email('d4'),
    onDay('w7', 7, '16:30'),
    call('d7'),
    onDay('w14', 14, '11:00'),
    sms('d14'),
    end,
  ],
  { sendWindow },
);

/** `d4 2 10:00`: touch, day, hour. */
function touches(document: SequenceDocument): readonly string[] {
  const { entries } = simulateLead(compile(document).ir!, { enrolledAt }, {});
  return entries
    .filter(({ what }) => what === 'sent' || what === 'task')
    .map(({ step, day, local }) => `${step} ${day} ${local.slice(-5)}`);
}

function retimed(document: SequenceDocument, to: number) {
  const result = retime(document, to);
  if (!result.ok) throw new Error(result.reason);
  return result;
}

describe('length', () => {
  it('is the day of the last touch; none without touches, or on one day', () => {
    expect(lengthInDays(fortnight)).toEqual({ ok: true, days: 14 });
    expect(lengthInDays(chain([end]))).toEqual({ ok: false, reason: 'no-touches' });
    expect(lengthInDays(chain([sms('a'), end]))).toEqual({ ok: false, reason: 'no-days' });
  });
});

describe('retime', () => {
  it('compresses two weeks to one, keeping order and hours', () => {
    const result = retimed(fortnight, 7);
    expect(result).toMatchObject({ before: 14, after: 7, held: [] });
    expect(touches(result.document)).toEqual(['d0 0 09:00', 'd1 1 10:30', 'd2 1 11:15', 'd4 2 10:00', 'd7 4 16:30', 'd14 7 11:00']);
  });

  it('segments it to three weeks', () => {
    const result = retimed(fortnight, 21);
    expect(result).toMatchObject({ before: 14, after: 21 });
    expect(touches(result.document)).toEqual(['d0 0 09:00', 'd1 2 10:30', 'd2 3 11:15', 'd4 6 10:00', 'd7 11 16:30', 'd14 21 11:00']);
  });

  it('changes nothing if the length is the same', () => {
    expect(retimed(fortnight, 14)).toMatchObject({ document: fortnight, steps: [] });
  });

  it('reports waits that keep their distance and leave no room', () => {
    const apart = (id: string, day: number): ReturnType<typeof onDay> => ({
      id,
      kind: 'wait',
      config: { mode: 'day', day, at: '10:00', apart: { days: 2, of: 'last' } },
    });
    const calls = chain([call('a'), apart('w1', 4), call('b'), apart('w2', 8), call('c'), end], { sendWindow });
    expect(retimed(calls, 1)).toMatchObject({ before: 8, after: 2, held: ['days-apart'] });
  });

  it('keeps 48 hours between emails, and says why it takes longer', () => {
    const emails = chain(
      [
        email('a'),
        days('w1', 2),
        email('b'),
        days('w2', 2),
        email('c'),
        days('w3', 3),
        email('d'),
        days('w4', 3),
        email('e'),
        days('w5', 4),
        email('f'),
        end,
      ],
      { sendWindow },
    );
    const result = retimed(emails, 7);
    expect(result).toMatchObject({ before: 14, after: 10, held: ['email-gap'] });
    expect(touches(result.document).map((touch) => touch.split(' ')[1])).toEqual(['0', '2', '4', '6', '8', '10']);
  });

  it('keeps two texts on different days', () => {
    const texts = chain([sms('a'), days('w', 2, '10:00'), sms('b'), days('v', 10), call('c'), end], { sendWindow });
    const result = retimed(texts, 2);
    expect(touches(result.document).slice(0, 2)).toEqual(['a 0 09:00', 'b 1 10:00']);
  });

  it('keeps times of day after the lead enters the step', () => {
    const hours = chain([onDay('w1', 1, '16:00'), call('a'), onDay('w2', 3, '10:00'), call('b'), onDay('w3', 9, '10:00'), call('c'), end], {
      sendWindow,
    });
    expect(touches(retimed(hours, 3).document)).toEqual(['a 0 16:00', 'b 1 10:00', 'c 3 10:00']);
  });

  it('spreads the rounding of many small waits', () => {
    const waits = Array.from({ length: 10 }, (_, index) => [days(`w${index}`, 3), call(`c${index}`)]).flat();
    expect(retimed(chain([...waits, end], { sendWindow }), 15)).toMatchObject({ before: 30, after: 15 });
  });

  it('counts the time limit of an If that some leads leave at once', () => {
    const asked = chain(
      [
        email('a'),
        days('w', 4),
        email('b', '[Look](https://example.com)?'),
        {
          id: 'i',
          kind: 'if',
          config: { what: 'clicked', of: { touch: 'b' }, within: { amount: 2, unit: 'days' } },
          exits: { yes: 'c', no: 'v' },
        },
        { ...call('c'), exits: { next: 'x' } },
        { ...days('v', 6), exits: { next: 'd' } },
        { ...call('d'), exits: { next: 'x' } },
        onDay('x', 14, '11:00'),
        sms('s'),
        end,
      ],
      { sendWindow },
    );
    expect(retimed(asked, 7)).toMatchObject({ before: 14, after: 7, held: [] });
    expect(retimed(asked, 28)).toMatchObject({ after: 28 });
  });

  it('leaves the pace of a nurture alone', () => {
    const nurture = chain(
      [
        email('a'),
        days('w', 14),
        email('b'),
        { ...days('month', 30), exits: { next: 'n' } },
        { ...email('n'), exits: { next: 'round' } },
        { ...days('round', 30), exits: { next: 'n' } },
      ],
      { sendWindow },
    );
    const result = retimed(nurture, 7);
    expect(result.steps).toEqual([
      { id: 'w', before: 14, after: 7 },
      { id: 'month', before: 30, after: 15 },
    ]);
  });

  it('refuses what cannot be done', () => {
    expect(retime(chain([end]), 7)).toEqual({ ok: false, reason: 'no-touches' });
    expect(retime(chain([email('a'), end]), 7)).toEqual({ ok: false, reason: 'no-days' });
    const circle = chain([
      { ...email('n'), exits: { next: 'w' } },
      { ...days('w', 90), exits: { next: 'n' } },
    ]);
    expect(retime(circle, 7)).toEqual({ ok: false, reason: 'no-days' });
    expect(retime(fortnight, 0)).toEqual({ ok: false, reason: 'invalid-days' });
    expect(retime(fortnight, 2.5)).toEqual({ ok: false, reason: 'invalid-days' });
  });

  it('gives a document that compiles', () => {
    for (const to of [1, 3, 7, 21, 90]) expect(compile(retimed(fortnight, to).document).issues).toEqual([]);
  });
});
