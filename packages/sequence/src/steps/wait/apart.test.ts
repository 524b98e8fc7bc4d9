import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../compiler/compile.ts';
import { defaultSettings } from '../../model/settings.ts';
import { retime } from '../../insight/retime/retime.ts';
import { simulateLead } from '../../insight/simulate/simulate-lead.ts';
import type { Behavior } from '../../insight/simulate/behavior.ts';
import { instant } from '../../test-kit/leads.ts';
import { problemsOf, summaryOf } from '../../test-kit/run-step.ts';
import { call, chain, email, end, onDay, sms } from '../../test-kit/chain.ts';
import type { Apart } from './config.ts';
import { dayTarget } from './day-target.ts';

const apartOf = (id: string, day: number, at: string, apart: Apart) => ({ id, kind: 'wait', config: { mode: 'day', day, at, apart } });
const afterCall = { days: 1, of: { touch: 'call' } } as const;
const afterLast = { days: 1, of: 'last' } as const;

const cadence = chain([
  sms('text'),
  onDay('w1', 1, '10:30'),
  call('call'),
  apartOf('w2', 2, '11:15', afterCall),
  sms('text-2'),
  apartOf('w4', 4, '10:00', afterLast),
  email('email'),
  end,
]);

function touches(enrolled: string, behavior: Behavior = {}, lead: object = {}) {
  const persona = { enrolledAt: instant(`2026-${enrolled}[Europe/Berlin]`), lead: { timeZone: 'Europe/Berlin', ...lead } };
  return simulateLead(compile(cadence).ir!, persona, behavior).entries.filter(({ what }) => what === 'sent' || what === 'task');
}

const lines = (...args: Parameters<typeof touches>) =>
  touches(...args).map(({ step, local }) => `${step} ${local.slice(0, 3)} ${local.slice(-5)}`);

describe('a distance from an earlier touch', () => {
  it('has no effect while every touch is on its day', () => {
    expect(lines('03-02T09:00')).toEqual(['text Mon 09:00', 'call Tue 10:30', 'text-2 Wed 11:15', 'email Fri 10:00']);
  });

  it('stays if a weekend moves the touch that it counts from', () => {
    expect(lines('03-06T09:00')).toEqual(['text Fri 09:00', 'call Mon 10:30', 'text-2 Tue 11:15', 'email Wed 10:00']);
  });

  it('gives the planned time and the reason for the delay', () => {
    const [, , second, last] = touches('03-06T09:00');
    expect(second!.why).toBe('Sunday 11:15 → at least a day after the touch of Mon 9 Mar → Tuesday 11:15');
    expect(last!.why).toBe('Tuesday 10:00 → at least a day after the touch of Tue 10 Mar → Wednesday 10:00');
  });

  it('counts from a touch that the lead got, never from a skipped one', () => {
    expect(lines('03-06T09:00', {}, { phone: null })).toEqual(['email Tue 10:00']);
  });

  it('refuses a touch that is not earlier', () => {
    expect(problemsOf('wait', { mode: 'day', day: 2, at: '10:00', apart: { days: 1, of: { touch: 'nowhere' } } })).toEqual([
      'condition-on-missing-touch',
    ]);
    const late = chain([apartOf('w', 2, '10:00', { days: 1, of: { touch: 'later' } }), email('later'), end]);
    expect(compile(late).issues.map(({ code }) => code)).toContain('condition-on-unsent-touch');
  });

  it('is in the summary', () => {
    expect(summaryOf('wait', { mode: 'day', day: 2, at: '10:00', apart: { days: 1, of: 'last' } })).toBe(
      "Wait until day 2 at 10:00 in the lead's time, at least 1 day after the last touch",
    );
  });

  it('shrinks with a shorter cadence, to at least a day, and does not grow with a longer one', () => {
    const long = chain([email('a'), apartOf('w', 20, '10:00', { days: 10, of: 'last' }), email('b'), end]);
    const apartIn = (days: number): unknown => {
      const retimed = retime(long, days);
      return retimed.ok && (retimed.document.nodes.find(({ id }) => id === 'w')!.config as { apart: Apart }).apart.days;
    };
    expect([apartIn(10), apartIn(40)]).toEqual([5, 10]);
  });

  it('ends on the later of both dates, at its time, in any zone', () => {
    const instants = fc.integer({ min: Date.UTC(2024, 0) / 60_000, max: Date.UTC(2032, 0) / 60_000 }).map((minutes) => minutes * 60_000);
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    const ints = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(zones, instants, fc.integer({ min: 0, max: 40 * 1440 }), ints, ints, (zone, enrolledAt, later, day, days) => {
        const touched = enrolledAt + later * 60_000;
        const clock = { now: touched, enrolledAt, zone, settings: defaultSettings(), touchedAt: () => touched };
        const { at } = dayTarget({ mode: 'day', day, at: '11:15', spread: 0, apart: { days, of: 'last' } }, clock);
        const dateOf = (instant: number) => Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate();
        const dates = [dateOf(enrolledAt).add({ days: day }), dateOf(touched).add({ days })];
        const right = dates.toSorted(Temporal.PlainDate.compare)[1]!.toZonedDateTime({ timeZone: zone, plainTime: '11:15' });
        expect(at).toBe(right.epochMilliseconds);
      }),
      { numRuns: fc.readConfigureGlobal()?.numRuns ?? 500 },
    );
  });
});
