import { describe, expect, it } from 'vitest';
import { compile } from '../compiler/compile.ts';
import { defaultSettings } from '../model/settings.ts';
import type { Settings } from '../model/settings.ts';
import { mustCompile } from '../test-kit/arbitrary-document.ts';
import { anEmail, days, draw } from '../test-kit/build-document.ts';
import { Journey } from '../test-kit/journey.ts';
import { TUESDAY } from '../test-kit/run-step.ts';

const cadence = (settings: Partial<Settings>, reason = 'completed') =>
  draw(
    [
      ['e', 'email', anEmail()],
      ['w', 'wait', days(3)],
      ['end', 'end', { reason }],
    ],
    ['start → e → w → end'],
    settings,
  );
const begin = (settings: Partial<Settings>, reason?: string) => new Journey(mustCompile(cadence(settings, reason)), TUESDAY).start();

describe('how an enrollment ends', () => {
  it('moves only silent leads to the next sequence', () => {
    const nurture = { afterEnd: { sequenceId: 'nurture', note: '' } };
    expect(begin(nurture).run().ofType('hand-over')).toMatchObject([{ sequenceId: 'nurture', step: null }]);
    expect(begin(nurture, 'converted').run().ofType('hand-over')).toEqual([]);
    const replied = begin(nurture);
    replied.happens('replied');
    expect(replied.ofType('hand-over')).toEqual([]);
    expect(begin({}).run().ofType('hand-over')).toEqual([]);
  });

  it('does not move leads to the same or to no sequence', () => {
    const codes = (sequenceId: string) =>
      compile(cadence({ afterEnd: { sequenceId, note: '' } }), { sequenceId: 's1' }).issues.map(({ code }) => code);
    expect(codes('s1')).toEqual(['hand-over-to-itself']);
    expect(codes('')).toEqual(['hand-over-nowhere']);
    expect(codes('s2')).toEqual([]);
  });

  it('ends on a reply to another sequence, which has no other effect', () => {
    const [ends, goesOn] = [begin({}), begin({ exitConditions: [{ name: 'unsubscribed' }] })];
    for (const journey of [ends, goesOn]) journey.happens('replied', { elsewhere: true }, TUESDAY + 1);
    expect(ends.state).toMatchObject({ status: 'ended', endReason: 'replied' });
    expect(ends.state.touches['e']).not.toHaveProperty('replied');
    expect(goesOn.state).toEqual(begin({ exitConditions: [{ name: 'unsubscribed' }] }).state);
  });

  it('ends only on a positive reply, if that is the condition', () => {
    const positive = { exitConditions: [{ name: 'positive-reply' }] };
    const cool = begin(positive);
    cool.happens('replied', { properties: { sentiment: 'negative' } });
    expect(cool.state.status).toBe('active');
    cool.happens('replied', { properties: { sentiment: 'positive' } });
    expect(cool.state).toMatchObject({ status: 'ended', endReason: 'positive-reply' });
    const any = begin({ exitConditions: [...defaultSettings().exitConditions, { name: 'positive-reply' }] });
    any.happens('replied', { properties: { sentiment: 'positive' } });
    expect(any.state.endReason).toBe('replied');
  });

  it('ends on custom events', () => {
    const journey = begin({ exitConditions: [{ name: 'colleague-replied' }] });
    journey.happens('colleague-replied');
    expect(journey.state.endReason).toBe('colleague-replied');
  });

  it('waits for a reply that is classified as positive', () => {
    const wait = { mode: 'event', event: 'positive-reply', limit: { amount: 5, unit: 'days' } };
    const document = draw(
      [
        ['e', 'email', anEmail()],
        ['w', 'wait', wait],
        ['yes', 'end', { reason: 'yes' }],
        ['no', 'end', { reason: 'no' }],
      ],
      ['start → e → w:happened → yes', 'w:limit → no'],
      { exitConditions: [] },
    );
    const journey = new Journey(mustCompile(document), TUESDAY).start();
    journey.happens('replied', { properties: { sentiment: 'negative' } }, TUESDAY + 3_600_000);
    expect(journey.state.status).toBe('active');
    journey.happens('replied', { properties: { sentiment: 'positive' } }, TUESDAY + 7_200_000);
    expect(journey.state.endReason).toBe('yes');
  });

  it.each([
    ['2026-04-01', true],
    ['2026-04-01T09:00:00Z', true],
    ['2026-04-01T09:00:00.000+02:00', true],
    ['2026-04-31', false],
    ['1 April', false],
    ['2099-01-01', false],
    ['9999-12-31T00:00:00Z', false],
    [20260401, false],
  ])('pauses until the return on %s: %s', (returnsOn, pauses) => {
    const away = begin({});
    away.happens('out-of-office', { properties: { returnsOn } });
    expect(away.state.status).toBe(pauses ? 'paused' : 'active');
    if (typeof returnsOn === 'string' && returnsOn.includes('T') && pauses)
      expect(away.state.paused?.until).toBe(Temporal.Instant.from(returnsOn).epochMilliseconds);
  });

  it('continues despite an auto-reply, if configured', () => {
    const away = { properties: { returnsOn: '2026-04-01' } };
    const paused = begin({});
    paused.happens('out-of-office', away);
    expect(paused.state.status).toBe('paused');
    const ignoring = begin({ outOfOffice: 'ignore' });
    ignoring.happens('out-of-office', away);
    expect(ignoring.state.status).toBe('active');
  });
});
