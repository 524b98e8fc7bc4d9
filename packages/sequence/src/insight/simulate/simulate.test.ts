import { describe, expect, it } from 'vitest';
import { compile } from '../../compiler/compile.ts';
import type { SequenceDocument } from '../../model/document.ts';
import { call, chain, days, email, end, onDay, sms } from '../../test-kit/chain.ts';
import type { Behavior } from './behavior.ts';
import { EventQueue } from './event-queue.ts';
import type { Persona } from './persona.ts';
import { simulateLead } from './simulate-lead.ts';

const enrolledAt = Temporal.Instant.from('2026-06-02T09:00:00Z').epochMilliseconds;

function run(document: SequenceDocument, behavior: Behavior = {}, persona: Partial<Persona> = {}) {
  const { ir, issues } = compile(document);
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  return simulateLead(ir!, { enrolledAt, ...persona }, behavior);
}

const clicked = {
  id: 'clicked',
  kind: 'if',
  config: { what: 'clicked', of: { touch: 'e' }, within: { amount: 2, unit: 'days' } },
  exits: { yes: 'c', no: 's' },
};
const branched = chain([
  email('e', 'Hi {{ lead.firstName }}, [look](https://example.com/look)?'),
  clicked,
  { ...call('c'), exits: { next: 'end' } },
  sms('s'),
  end,
]);

describe('simulateLead', () => {
  it('says what happens, when in both time zones, and why', () => {
    const { entries } = run(chain([email('e'), days('w', 4), email('e2'), end]), {}, { lead: { timeZone: 'America/New_York' } });
    const sent = entries.filter(({ what }) => what === 'sent');
    // 05:00 in New York, so the first one waits for the window.
    expect(sent).toMatchObject([
      {
        step: 'e',
        day: 0,
        local: 'Tue 2 Jun 2026, 08:00',
        utc: '2026-06-02T12:00:00Z',
        why: 'Tuesday 05:00 → Tuesday 05:00, outside the send window → Tuesday 08:00',
      },
      { step: 'e2', day: 6, local: 'Mon 8 Jun 2026, 08:00', why: 'Saturday 08:00 → Saturday, outside the send window → Monday 08:00' },
    ]);
  });

  it('says why a touch is late if its wait had passed, with dates if weekdays repeat', () => {
    const late = chain([days('w', 9, '15:00'), onDay('w1', 2, '11:15'), email('e'), end]);
    const { entries } = run(late, {}, { lead: { timeZone: 'UTC' } });
    expect(entries.find(({ what }) => what === 'delayed')?.text).toContain('(Thu 4 Jun 11:15 had already passed)');
    expect(entries.find(({ what }) => what === 'sent')?.why).toBe(
      'Thu 4 Jun 2026, 11:15 → Thu 4 Jun 11:15 had already passed → Thu 11 Jun 2026, 15:00',
    );
  });

  it('says why a lead date in the past is not kept', () => {
    const wait = {
      id: 'w',
      kind: 'wait',
      config: { mode: 'lead-date', field: 'renewal', offset: 0, at: '10:00' },
      exits: { next: 'e', 'no-date': 'end' },
    };
    const { entries } = run(chain([wait, email('e'), end]), {}, { lead: { timeZone: 'UTC', fields: { renewal: '2026-05-31' } } });
    expect(entries.find(({ what }) => what === 'sent')?.why).toBe('Sunday 10:00 → Sun 31 May 10:00 had already passed → Tuesday 09:00');
  });

  it('gives no such reason for a touch whose wait ended on time', () => {
    const soon = chain([onDay('w', 0, '08:00'), onDay('w1', 1, '10:00'), email('e'), end]);
    const { entries } = run(soon, {}, { lead: { timeZone: 'UTC' } });
    expect(entries.find(({ what }) => what === 'sent')?.why).toBe('');
  });

  it('takes the branch of the behavior, and says why', () => {
    const yes = run(branched, { touches: { e: { opens: 5, clicks: 6 } } });
    expect(yes.entries.find(({ what }) => what === 'decided')?.text).toContain('took “Yes” because “clicked” happened');
    expect(yes.entries.some(({ what, step }) => what === 'task' && step === 'c')).toBe(true);
    const no = run(branched, { touches: { e: { opens: 5 } } });
    expect(no.entries.find(({ what }) => what === 'decided')?.text).toContain('“clicked” did not happen in time');
    expect(no.entries.some(({ what, step }) => what === 'sent' && step === 's')).toBe(true);
  });

  it('ends on a reply, a booking or a bounce', () => {
    expect(run(branched, { always: { replies: 1 } })).toMatchObject({ outcome: 'ended', endReason: 'replied' });
    expect(run(branched, { happenings: [{ name: 'meeting-booked', after: 30 }] })).toMatchObject({ endReason: 'meeting-booked' });
    expect(run(branched, { touches: { e: { bounces: 1, opens: 2 } } })).toMatchObject({ endReason: 'bounced' });
  });

  it('completes tasks as the rep does', () => {
    const waiting = chain([
      { ...call('c', '', { waitFor: { amount: 3, unit: 'days' } }), exits: { done: 's', limit: 'end' } },
      sms('s'),
      end,
    ]);
    expect(run(waiting, { always: { done: { after: 90, outcome: 'voicemail' } } }).entries.map(({ step }) => step)).toContain('s');
    expect(run(waiting).entries.map(({ step }) => step)).not.toContain('s');
  });

  it('stops at the horizon of a sequence that never ends', () => {
    const loop = chain([email('e'), { ...days('w', 30), exits: { next: 'e' } }]);
    const { outcome, entries } = run(loop);
    expect(outcome).toBe('horizon');
    expect(entries.filter(({ what }) => what === 'sent').length).toBeGreaterThan(10);
  });

  it('gives the same run every time', () => {
    expect(run(branched, { always: { opens: 3 } })).toEqual(run(branched, { always: { opens: 3 } }));
  });
});

describe('EventQueue', () => {
  it('gives the earliest first and keeps the order of equals', () => {
    const queue = new EventQueue();
    for (const [id, at] of [
      ['b', 2],
      ['a', 1],
      ['c', 2],
    ] as const) {
      queue.add({ id, name: 'x', at });
    }
    expect([queue.take(), queue.take(), queue.take()].map((event) => event?.id)).toEqual(['a', 'b', 'c']);
    expect(queue.next).toBeUndefined();
  });
});
