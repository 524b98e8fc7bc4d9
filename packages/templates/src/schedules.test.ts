import type { Behavior, SimulatedRun } from '@touchline/sequence';
import { advance, compile, initialState, nextWake, personaLead, simulateLead, stepDefinition, WEEKDAYS } from '@touchline/sequence';
import { describe, expect, it } from 'vitest';
import { findTemplate, templates } from './index.ts';

/** Day, time and channel of every touch that a silent lead gets, by the plan only: the window is open all week. */
const SCHEDULES: Readonly<Record<string, readonly string[]>> = {
  'framework-14-day': ['0 08:30 sms', '0 09:00 email', '1 10:30 call', '2 11:15 sms', '4 10:00 email', '7 16:30 call', '14 11:00 sms'],
  'framework-call': ['0 08:30 sms', '0 09:00 email', '1 10:30 call', '2 11:15 sms', '3 10:00 email', '5 16:30 call', '7 11:00 sms'],
  'framework-referral': ['0 08:30 call', '0 09:00 email', '1 10:30 sms', '2 11:15 sms', '4 10:00 email', '7 10:30 call'],
  'framework-outbound': ['1 08:30 email', '2 10:30 call', '4 11:15 email', '7 11:30 email', '11 16:30 call', '21 11:00 email'],
  'seven-touch-inbound': [
    '0 08:30 email',
    '2 10:00 email',
    '4 10:00 email',
    '7 10:00 email',
    '10 10:00 email',
    '14 10:00 email',
    '30 10:00 email',
    '60 10:00 email',
    '90 10:00 email',
  ],
  'hot-21-day': [
    '1 10:00 email',
    '2 10:00 email',
    '3 11:00 sms',
    '5 14:00 email',
    '7 10:00 email',
    '10 09:30 call',
    '14 11:00 email',
    '21 10:00 email',
  ],
  'warm-60-day': [
    '1 10:00 email',
    '4 10:00 email',
    '8 11:00 email',
    '15 10:00 email',
    '22 14:00 email',
    '30 10:00 email',
    '38 10:00 call',
    '45 11:00 email',
    '52 10:00 email',
    '60 10:00 email',
  ],
  'cold-120-day': [
    ...[1, 7, 17, 28, 42, 56, 70, 84, 98, 112, 120].map((day) => `${day} 10:00 email`),
    '211 10:00 email',
    '302 10:00 email',
  ],
  'dead-quarterly': ['0 08:30 email', '91 10:00 email', '182 10:00 email', '273 10:00 email'],
  'inbound-demo-18-day': [
    '0 08:30 email',
    '0 08:40 call',
    '2 10:00 email',
    '3 14:00 call',
    '4 11:00 linkedin',
    '6 10:00 email',
    '8 09:30 call',
    '9 11:00 linkedin',
    '11 10:00 email',
    '13 16:00 call',
    '15 11:00 linkedin',
    '18 10:00 email',
  ],
  'mid-market-outbound-21-day': [
    '1 09:30 email',
    '3 11:00 call',
    '5 10:00 email',
    '8 10:00 email',
    '12 15:30 call',
    '16 10:00 email',
    '21 10:00 email',
  ],
  'closed-lost': ['0 08:30 email', '5 11:00 linkedin', '10 10:00 email', '15 10:30 call', '21 10:00 email'],
  'payment-failure': ['0 08:30 email', '3 10:00 notice', '7 11:00 sms', '10 10:30 call'],
  // The contract ends on 30 September, 121 days after the beginning.
  'renewal-90-day': ['31 10:00 email', '61 10:30 call', '91 10:00 email', '114 10:00 email'],
  'post-demo': ['0 10:30 email', '2 10:00 email', '4 14:30 call', '7 10:00 email', '12 10:00 email'],
  'proposal-sent': ['0 08:30 email', '2 08:30 sms', '5 10:00 email', '9 10:30 call', '14 10:00 email'],
  // The meeting is on day 3.
  'meeting-booked': ['0 08:30 email', '2 10:00 email', '3 08:30 sms'],
};

const open = [{ from: '08:00', to: '20:00' }];
const allWeek = Object.fromEntries(WEEKDAYS.map((day) => [day, open]));
const enrolledAt = Temporal.ZonedDateTime.from('2026-06-01T08:30[Europe/Berlin]').epochMilliseconds;

function run(
  id: string,
  behavior: Behavior = {},
  fields: Record<string, string> = { renewalDate: '2026-09-30', meetingDate: '2026-06-04' },
  tags: readonly string[] = [],
) {
  const document = findTemplate(id)!.document('Europe/Berlin');
  const ir = compile({ ...document, settings: { ...document.settings, sendWindow: allWeek as typeof document.settings.sendWindow } }).ir!;
  const channelOf = (step: string | null): string => {
    const { kind, config } = ir.steps[step!]!;
    return stepDefinition(kind)!.touch!(config).channel;
  };
  const told = simulateLead(ir, { enrolledAt, lead: { timeZone: 'Europe/Berlin', fields, tags } }, behavior, { horizonDays: 320 });
  const touches = told.entries.filter(({ what }) => what === 'sent' || what === 'task');
  return {
    ...told,
    touches: touches.map(({ day, local, step }) => `${day} ${local.slice(-5)} ${channelOf(step)}`),
    steps: touches.map(({ step }) => step),
  };
}

const heard = ({ entries }: Pick<SimulatedRun, 'entries'>, what: string): readonly string[] =>
  entries.filter((entry) => entry.what === what).map(({ text }) => text);

/** `30 11:00`, of each alert to the owner. */
const alertedAt = ({ entries }: Pick<SimulatedRun, 'entries'>): readonly string[] =>
  entries
    .filter(({ what, step }) => what === 'entered' && step?.startsWith('tell-owner') === true)
    .map(({ day, local }) => `${day} ${local.slice(-5)}`);

describe('schedules', () => {
  const withTouches = templates.filter(({ touchCount }) => touchCount > 0);

  it.each(withTouches)('$id: every touch is on its day and at its time', ({ id, days }) => {
    const { touches } = run(id);
    expect(touches.slice(0, SCHEDULES[id]!.length)).toEqual(SCHEDULES[id]);
    expect(touches.some((touch) => Number(touch.split(' ')[0]) >= days)).toBe(true);
  });

  it.each(withTouches)('$id: no touch after a reply', ({ id }) => {
    const first = run(id, {
      always: { replies: 1, done: { after: 1, outcome: 'connected' } },
      happenings: [{ name: 'meeting-canceled', after: 2 }],
    });
    expect(first.touches).toHaveLength(1);
  });
});

describe('branches', () => {
  it('proposal: a lead that views it is called that afternoon, and is not asked whether it arrived', () => {
    const viewed = run('proposal-sent', { happenings: [{ name: 'proposal-viewed', after: 120 }] });
    expect(viewed.touches.slice(0, 3)).toEqual(['0 08:30 email', '0 15:00 call', '5 10:00 email']);
    expect(viewed.steps).not.toContain('unseen-sms');
  });

  it('post-demo: a lead that opens the price is called at once', () => {
    const reader = run('post-demo', { touches: { 'd2-price': { clicks: 30 } } });
    expect(reader.touches).toContain('2 10:30 call');
    expect(reader.steps).not.toContain('d4-call');
  });

  it('dead: a lead that clicks becomes warm', () => {
    const back = run('dead-quarterly', { touches: { quarterly: { clicks: 60 } } });
    expect(back).toMatchObject({ endReason: 'converted', touches: ['0 08:30 email'] });
    expect(heard(back, 'changed')).toEqual(['Tier set to warm']);
  });

  it('seven-touch: a click in the monthly note alerts the owner at once and starts the lead over', () => {
    const first = run('seven-touch-inbound', { touches: { nurture: { clicks: 60 } } });
    expect(first).toMatchObject({ endReason: 'handed-over' });
    expect(first.touches.slice(6)).toEqual(['30 10:00 email']);
    expect(alertedAt(first)).toEqual(['30 11:00']);
    expect(heard(first, 'changed')).toEqual(['Tag added: returned-from-nurture']);
  });

  it('seven-touch: the second round has the days of the first, other messages, and then only alerts the owner', () => {
    const clicks = { touches: { nurture: { clicks: 60 }, 'nurture-again': { clicks: 60 } } };
    const [first, again] = [run('seven-touch-inbound', clicks), run('seven-touch-inbound', clicks, {}, ['returned-from-nurture'])];
    expect(again.touches.slice(0, 7)).toEqual([...[2, 4, 7, 10, 14, 30].map((day) => `${day} 10:00 email`), '58 10:00 email']);
    expect(heard(again, 'changed')).toEqual(['Tag removed: returned-from-nurture']);
    expect(alertedAt(again).slice(0, 2)).toEqual(['30 11:00', '58 11:00']);
    expect(again.steps.filter((step) => first.steps.includes(step))).toEqual([]);
    const emails = findTemplate('seven-touch-inbound')!
      .document()
      .nodes.filter(({ kind }) => kind === 'email');
    const texts = emails.flatMap(({ config }) => (config as { variants: { subject: string; body: string }[] }).variants);
    expect(new Set(texts.map(({ subject }) => subject)).size).toBe(emails.length);
    expect(new Set(texts.map(({ body }) => body)).size).toBe(emails.length);
  });

  it.each([
    ['seven-touch-inbound', 20, '20 08:30'],
    ['seven-touch-inbound', 33, '33 08:30'],
    // The clocks have gone back by then.
    ['cold-120-day', 150, '150 07:30'],
    ['cold-120-day', 215, '215 07:30'],
    ['dead-quarterly', 50, '50 08:30'],
  ])('%s: a visit to the pricing page on day %i alerts the owner in that minute', (id, day, at) => {
    const visit = { name: 'page-viewed', after: day * 1440, properties: { page: 'https://example.com/pricing?plan=team' } };
    expect(alertedAt(run(id, { happenings: [visit] }))).toEqual([at]);
    expect(alertedAt(run(id, { happenings: [{ ...visit, properties: { page: '/blog' } }] }))).toEqual([]);
  });

  it.each(['seven-touch-inbound', 'cold-120-day', 'dead-quarterly'])('%s: a reply ends it and alerts the owner', (id) => {
    const condition = findTemplate(id)!
      .document()
      .settings.exitConditions.find(({ name }) => name === 'replied');
    expect(condition?.alert).toMatch(/has replied/);
  });

  it('seven-touch: a reply to the monthly note ends it and alerts the owner', () => {
    const ir = compile(findTemplate('seven-touch-inbound')!.document('UTC')).ir!;
    const lead = personaLead({ timeZone: 'UTC' });
    let state = initialState(enrolledAt);
    let effects = advance(ir, state, { type: 'start' }, { now: enrolledAt, enrollmentId: 'e', lead });
    for (let now = nextWake(effects.state); now !== null && !('nurture' in effects.state.touches); now = nextWake(effects.state))
      effects = advance(ir, effects.state, { type: 'timer' }, { now, enrollmentId: 'e', lead });
    state = effects.state;
    const now = state.touches['nurture']!.at + 3_600_000;
    const reply = { id: 'r', name: 'replied', at: now, channel: 'email' } as const;
    const ended = advance(ir, state, { type: 'event', event: reply }, { now, enrollmentId: 'e', lead });
    expect(ended.state.endReason).toBe('replied');
    expect(ended.effects).toContainEqual(expect.objectContaining({ type: 'alert', text: expect.stringMatching(/^Ada .+ has replied/) }));
  });

  it('meeting: no reminder the day before for a meeting on the same day', () => {
    expect(run('meeting-booked', {}, { meetingDate: '2026-06-01' }).steps).toEqual(['confirmation', 'morning-text']);
  });

  it('renewal and meeting: a missing date alerts the owner', () => {
    expect(run('renewal-90-day', {}, {})).toMatchObject({ endReason: 'no-renewal-date', touches: [] });
    expect(run('meeting-booked', {}, {})).toMatchObject({ endReason: 'no-meeting-date', touches: ['0 08:30 email'] });
  });

  it('payment: stops when it is received', () => {
    expect(run('payment-failure', { happenings: [{ name: 'payment-received', after: 4 * 1440 }] })).toMatchObject({
      endReason: 'payment-received',
      touches: ['0 08:30 email', '3 10:00 notice'],
    });
  });
});
