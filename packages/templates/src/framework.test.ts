import { compile, simulateLead } from '@touchline/sequence';
import type { Behavior, SimulatedRun } from '@touchline/sequence';
import { describe, expect, it } from 'vitest';
import { framework14Day } from './cadences/framework-14-day.ts';

const { ir } = compile(framework14Day.document());
// A Tuesday. The clocks in Berlin go forward on the following Sunday.
const enrolledAt = Temporal.ZonedDateTime.from('2026-03-24T20:10[Europe/Berlin]').epochMilliseconds;

function run(behavior: Behavior, timeZone = 'Europe/Berlin'): SimulatedRun {
  return simulateLead(ir!, { enrolledAt, lead: { timeZone } }, behavior);
}

function touches({ entries }: SimulatedRun): readonly string[] {
  return entries.filter(({ what }) => what === 'sent' || what === 'task').map(({ step, local }) => `${step} ${local}`);
}

describe('framework 14-day', () => {
  it('reaches a silent lead seven times, on the listed days and times', () => {
    const silent = run({});
    expect(touches(silent)).toEqual([
      'd0-sms Tue 24 Mar 2026, 20:10',
      'd0-email Tue 24 Mar 2026, 20:40',
      'd1-call Wed 25 Mar 2026, 10:30',
      'd2-sms Thu 26 Mar 2026, 11:15',
      // Day 4 is a Saturday.
      'd4-email Mon 30 Mar 2026, 10:00',
      'd7-call Tue 31 Mar 2026, 16:30',
      'd14-sms Tue 7 Apr 2026, 11:00',
    ]);
    expect(silent).toMatchObject({ outcome: 'ended', endReason: 'completed' });
    const email = silent.entries.find(({ step, what }) => step === 'd4-email' && what === 'sent');
    expect(email?.why).toContain('Saturday, outside the send window');
  });

  it('calls leads that read the guide on the same afternoon', () => {
    const reader = run({ touches: { 'd4-email': { opens: 60, clicks: 61 } } });
    expect(touches(reader)).toContain('warm-call Mon 30 Mar 2026, 15:30');
    expect(touches(reader)).not.toContain(expect.stringContaining('d7-call'));
    expect(touches(reader)).toHaveLength(7);
    expect(reader.entries.find(({ what, step }) => what === 'decided' && step === 'read-guide')).toMatchObject({
      step: 'read-guide',
      text: expect.stringContaining('“clicked” happened'),
    });
  });

  it.each([
    ['voicemail', 'd2-sms-voicemail'],
    ['no-answer', 'd2-sms'],
    ['wrong-number', 'd2-sms'],
    [null, 'd2-sms'],
  ])('first call %s: the text of day 2 is %s, which mentions a voicemail only if one was left', (outcome, text) => {
    const behavior = outcome === null ? {} : { touches: { 'd1-call': { done: { after: 5, outcome } } } };
    const sent = touches(run(behavior)).map((touch) => touch.split(' ')[0]);
    expect(sent.filter((step) => step?.startsWith('d2-'))).toEqual([text]);
    expect(JSON.stringify(ir!.steps[text]!.config).includes('voicemail')).toBe(text === 'd2-sms-voicemail');
  });

  it('an outcome that comes after the text of day 2 changes nothing', () => {
    const late = run({ touches: { 'd1-call': { done: { after: 3 * 1440, outcome: 'voicemail' } } } });
    expect(touches(late).join(' ')).not.toContain('d2-sms-voicemail');
  });

  it('stops at a reply', () => {
    const replier = run({ touches: { 'd2-sms': { replies: 5 } } });
    expect(touches(replier)).toHaveLength(4);
    expect(replier).toMatchObject({ outcome: 'ended', endReason: 'replied' });
  });

  it('skips texts for leads without opt-in, and keeps the days of other touches', () => {
    const noSms = simulateLead(
      ir!,
      { enrolledAt, lead: { timeZone: 'Europe/Berlin', consent: { email: true, sms: false, call: true } } },
      {},
    );
    expect(touches(noSms)).toEqual([
      'd0-email Tue 24 Mar 2026, 20:40',
      'd1-call Wed 25 Mar 2026, 10:30',
      'd4-email Mon 30 Mar 2026, 10:00',
      'd7-call Tue 31 Mar 2026, 16:30',
    ]);
  });

  it('holds back the first text at night, but not the email', () => {
    const night = Temporal.ZonedDateTime.from('2026-03-24T23:30[Asia/Kolkata]').epochMilliseconds;
    const nightly = simulateLead(ir!, { enrolledAt: night, lead: { timeZone: 'Asia/Kolkata' } }, {});
    expect(touches(nightly).slice(0, 2)).toEqual(['d0-email Wed 25 Mar 2026, 00:00', 'd0-sms Wed 25 Mar 2026, 08:00']);
    const why = nightly.entries.filter(({ what }) => what === 'sent').map(({ why }) => why);
    expect(why[0]).toMatch(/^Does not wait for “.*”$/);
    expect(why[1]).toContain('08:00');
  });

  it('shows an invalid zone and falls back', () => {
    expect(run({}, 'Mars/Olympus')).toMatchObject({ zone: 'UTC', invalidZones: ['Mars/Olympus'] });
  });
});
