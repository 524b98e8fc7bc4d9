import { describe, expect, it, test } from 'vitest';
import { compile } from '../../compiler/compile.ts';
import { nextWake } from '../../runtime/next-wake.ts';
import { Journey } from '../../test-kit/journey.ts';
import { instant, lead } from '../../test-kit/leads.ts';
import { around, meet, problemsOf, summaryOf, TUESDAY } from '../../test-kit/run-step.ts';
import { stepDefinition, stepRegistry } from '../registry.ts';

const berlin = (text: string): number => instant(`2026-${text}[Europe/Berlin]`);
const until = (config: object, facts: object = {}, at = TUESDAY) => meet('wait', config, facts, at).state.wait?.until;

test.each([
  ['for hours', { mode: 'duration', amount: 5, unit: 'hours' }, '03-10T15:00'],
  ['for days, at an hour', { mode: 'duration', amount: 2, unit: 'days', at: '09:15' }, '03-12T09:15'],
  ['for business days', { mode: 'duration', amount: 4, unit: 'business-days' }, '03-16T10:00'],
  ['over the change of the clock', { mode: 'duration', amount: 3, unit: 'weeks' }, '03-31T10:00'],
  ['until a day', { mode: 'day', day: 4, at: '10:00' }, '03-14T10:00'],
  ['until the next morning', { mode: 'next-time', at: '09:15' }, '03-11T09:15'],
  ['until a weekday', { mode: 'next-time', at: '09:15', weekdays: ['tuesday', 'thursday'] }, '03-12T09:15'],
])('waits %s', (_name, config, expected) => {
  expect(until(config)).toBe(berlin(expected));
});

test.each([
  ['minutes', null, true],
  ['hours', null, true],
  ['days', null, false],
  ['business-days', null, false],
  ['weeks', null, false],
  ['days', '09:15', false],
] as const)('a wait in %s, continued at %s, is a pause: %s', (unit, at, isPause) => {
  expect(stepRegistry.wait.isPause?.({ mode: 'duration', amount: 1, unit, at })).toBe(isPause);
});

describe('a date of the lead', () => {
  const config = { mode: 'lead-date', field: 'renewal', offset: -3, at: '10:00' };

  it('may be a date or a longer text that starts with one', () => {
    expect(until(config, { fields: { renewal: '2026-04-01' } })).toBe(berlin('03-29T10:00'));
    expect(until(config, { fields: { renewal: '2026-04-01T18:00:00Z' } })).toBe(berlin('03-29T10:00'));
  });

  it.each([{}, { renewal: 'soon' }, { renewal: '2026-02-30' }, { renewal: 20260401 }])(
    '%o is no date, so the lead takes the no-date exit',
    (fields) => {
      expect(meet('wait', config, { fields }).state.endReason).toBe('no-date');
    },
  );

  it('in the past continues at once', () => {
    expect(meet('wait', config, { fields: { renewal: '2026-03-01' } }).state.endReason).toBe('next');
  });
});

describe('an event', () => {
  const config = { mode: 'event', event: 'demo-done', limit: { amount: 2, unit: 'days' } };

  it('and the timeout have separate exits', () => {
    const happened = meet('wait', config);
    happened.happens('demo-done', {}, TUESDAY + 1000);
    expect(happened.state.endReason).toBe('happened');
    expect(meet('wait', config).run().state.endReason).toBe('limit');
  });

  it('after the timeout is too late, even for a late worker', () => {
    const late = meet('wait', config);
    late.happens('demo-done', {}, TUESDAY + 3 * 86_400_000);
    expect(late.state.endReason).toBe('limit');
  });

  it('during a pause counts when the lead resumes', () => {
    const paused = meet('wait', config);
    paused.act({ type: 'pause' });
    paused.happens('demo-done', {}, TUESDAY + 60_000);
    expect(paused.state.status).toBe('paused');
    paused.act({ type: 'resume' }, TUESDAY + 120_000);
    expect(paused.state.endReason).toBe('happened');
  });
});

describe('one of several events', () => {
  const config = {
    mode: 'event',
    event: 'clicked',
    or: [{ event: 'page-viewed', page: '/Pricing' }, { event: 'form-submitted' }],
    limit: { amount: 7, unit: 'days' },
  };
  const after = (name: string, more: object = {}) => {
    const journey = meet('wait', config);
    journey.happens(name, more, TUESDAY + 60_000);
    return journey;
  };

  it('the first one ends the wait at once', () => {
    for (const name of ['clicked', 'form-submitted']) expect(after(name).state.endReason).toBe('happened');
    expect(after('opened').state.endReason).toBeNull();
    expect(after('opened').run().state.endReason).toBe('limit');
  });

  it.each([
    ['/pricing', true],
    ['https://example.com/pricing?plan=team#annual', true],
    ['https://example.com/de/PRICING/', true],
    ['/blog', false],
    ['https://example.com/blog?from=/pricing', false],
    ['https://example.com/blog#/pricing', false],
    [undefined, false],
    [7, false],
  ])('a page that contains the text in its path: %s', (page, happened) => {
    expect(after('page-viewed', { properties: { page } }).state.endReason).toBe(happened ? 'happened' : null);
  });

  it.each([
    ['/preise-für-alle', 'https://example.com/preise-f%C3%BCr-alle', true],
    ['/preise-f%C3%BCr-alle', '/Preise-für-Alle'.normalize('NFD'), true],
    ['/pricing?plan=team', 'https://example.com/pricing?plan=team', true],
    ['/pricing?plan=team', 'https://example.com/pricing', false],
    ['https://example.com', 'https://example.com/pricing', true],
    ['/100%', '/100%', true],
  ])('the text %s, the page %s', (part, page, happened) => {
    const journey = meet('wait', { mode: 'event', event: 'page-viewed', page: part, limit: { amount: 1, unit: 'days' } });
    journey.happens('page-viewed', { properties: { page } }, TUESDAY + 60_000);
    expect(journey.state.endReason).toBe(happened ? 'happened' : null);
  });

  it('a click by a link scanner does not count', () => {
    expect(after('clicked', { human: false }).state.endReason).toBeNull();
  });

  it('the history names the first event', () => {
    const why = after('page-viewed', { properties: { page: '/pricing' } }).effects.map(({ effect }) => 'entry' in effect && effect.entry);
    expect(why).toContainEqual(expect.objectContaining({ what: 'decided', exit: 'happened', why: 'page-viewed /pricing' }));
  });

  it('the timeout is at the configured time of day, or at that of entering', () => {
    const up = (at: object) => meet('wait', { ...config, ...at }).state.wait?.until;
    expect(up({ at: '09:30' })).toBe(berlin('03-17T09:30'));
    expect(up({})).toBe(berlin('03-17T10:00'));
    expect(summaryOf('wait', { ...config, at: '09:30' })).toMatch(/at most 7 days, until 09:30$/);
  });

  it('each needs a name', () => {
    const unnamed = { ...config, or: [{ event: '' }, { event: 'page_viewed' }] };
    expect(problemsOf('wait', unnamed)).toEqual(['missing-content', 'unreported-event']);
    expect(summaryOf('wait', config)).toBe('Wait for clicked, page-viewed (/Pricing) or form-submitted, at most 7 days');
  });
});

test('staggers leads over its minutes, each lead at the same minute every time', () => {
  const config = { mode: 'duration', amount: 1, unit: 'days', spread: 60 };
  const first = until(config)!;
  expect(first).toBeGreaterThanOrEqual(berlin('03-11T10:00'));
  expect(first).toBeLessThan(berlin('03-11T11:00'));
  expect(until(config)).toBe(first);
});

test('a person can skip a wait', () => {
  const journey = meet('wait', { mode: 'duration', amount: 9, unit: 'days' });
  journey.act({ type: 'skip-wait' });
  expect(journey.state.endReason).toBe('next');
});

test('reads as a sentence, and reports missing settings', () => {
  expect(summaryOf('wait', { mode: 'duration', amount: 2, unit: 'days', at: '10:00' })).toBe(
    "Wait 2 days, then continue at 10:00 in the lead's time",
  );
  expect(summaryOf('wait', { mode: 'next-time', at: '09:15', weekdays: ['tuesday', 'wednesday', 'thursday'] })).toBe(
    "Wait until 09:15 on Tuesday, Wednesday or Thursday in the lead's time",
  );
  expect(summaryOf('wait', { mode: 'lead-date', field: 'renewal', offset: -30, at: '10:00' })).toBe(
    'Wait until 30 days before renewal at 10:00',
  );
  expect(problemsOf('wait', { mode: 'lead-date', field: '', offset: 0, at: '10:00' })).toEqual(['missing-content']);
  expect(problemsOf('wait', { mode: 'event', event: '', limit: { amount: 1, unit: 'days' } })).toEqual(['missing-content']);
  expect(problemsOf('wait', { mode: 'duration', amount: 0, unit: 'days' })).toEqual(['empty-wait']);
});

test('tells the compiler whether time always passes', () => {
  const { alwaysWaits, config } = stepDefinition('wait')!;
  expect(alwaysWaits(config.parse({ mode: 'duration', amount: 1, unit: 'hours' }))).toBe(true);
  expect(alwaysWaits(config.parse({ mode: 'duration', amount: 0, unit: 'days', at: '10:00' }))).toBe(false);
  expect(alwaysWaits(config.parse({ mode: 'lead-date', field: 'renewal', offset: 3, at: '10:00' }))).toBe(false);
  expect(alwaysWaits(config.parse({ mode: 'day', day: 3, at: '10:00' }))).toBe(false);
});

test.each([
  ['first-is-0', 'Asia/Kolkata', '2026-03-06T10:00+05:30'],
  ['first-is-1', 'Asia/Kolkata', '2026-03-05T10:00+05:30'],
  ['first-is-0', 'America/New_York', '2026-03-05T10:00-05:00'],
  ['first-is-1', 'America/New_York', '2026-03-04T10:00-05:00'],
] as const)('day 2 counted as %s for a lead in %s is %s', (dayCounting, timeZone, due) => {
  const { ir } = compile(around('wait', { mode: 'day', day: 2, at: '10:00' }, { dayCounting }));
  // Wednesday, 4 March in India, still Tuesday in New York.
  const journey = new Journey(ir!, instant('2026-03-03T23:50Z'), lead({ timeZone })).start();
  expect(nextWake(journey.state)).toBe(instant(due));
});

test.each([
  ['page_viewed', ['unreported-event']],
  [' page_viewed ', ['unreported-event']],
  [' page-viewed ', ['unreported-event']],
  ['page-viewed', []],
  ['demo-done', []],
])('a wait for %j has the problems %j', (event, problems) => {
  expect(problemsOf('wait', { mode: 'event', event, limit: { amount: 1, unit: 'days' } })).toEqual(problems);
});
