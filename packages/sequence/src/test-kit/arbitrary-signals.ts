import fc from 'fast-check';
import type { SequenceEvent } from '../model/event.ts';
import type { LeadFacts } from '../model/lead.ts';
import type { Signal } from '../model/signal.ts';
import type { Instant } from '../model/types.ts';
import type { Journey } from './journey.ts';
import { instant, lead } from './leads.ts';

const MINUTE = 60_000;

/** Whole minutes of 2026 and 2027. */
export const arbitraryInstant: fc.Arbitrary<Instant> = fc
  .integer({ min: instant('2026-01-01T00:00Z') / MINUTE, max: instant('2028-01-01T00:00Z') / MINUTE })
  .map((minutes) => minutes * MINUTE);

/** Leads with and without an address, a valid zone, a tier, consent and a date. */
export const arbitraryLead: fc.Arbitrary<LeadFacts> = fc
  .record({
    timeZone: fc.constantFrom(null, 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia', 'Not/AZone'),
    tier: fc.constantFrom(null, 'hot' as const, 'warm' as const, 'cold' as const, 'dead' as const),
    email: fc.constantFrom('ann@example.com', 'ann@example.com', null),
    phone: fc.constantFrom('+4930123456', null),
    sms: fc.boolean(),
    fields: fc.constantFrom({}, { renewal: '2026-09-01' }, { renewal: 'soon' }),
  })
  .map(({ sms, ...facts }) => lead({ ...facts, consent: { email: true, sms, call: true } }));

export interface Happening {
  readonly event: string;
  /** The node of the event: an index into the nodes, or none. */
  readonly node: number | null;
  /** Minutes between the event and its receipt. */
  readonly age: number;
  readonly human: boolean;
}

export const arbitraryHappening: fc.Arbitrary<Happening> = fc.record({
  event: fc.constantFrom(
    'opened',
    'clicked',
    'delivered',
    'task-completed',
    'first-line-written',
    'page-viewed',
    'demo-done',
    'custom',
    'out-of-office',
  ),
  node: fc.option(fc.nat({ max: 15 })),
  age: fc.constantFrom(0, 1, 60, 3000),
  human: fc.boolean(),
});

/** Something that happens to an enrollment, after `later` minutes. */
export type Move =
  | { readonly type: 'wake'; readonly late: number }
  | { readonly type: 'timer'; readonly later: number }
  | { readonly type: 'event'; readonly later: number; readonly happening: Happening }
  | { readonly type: 'act'; readonly later: number; readonly act: Extract<Signal, { type: 'act' }>['act'] };

const later = fc.constantFrom(0, 1, 7, 240, 2000);

export const arbitraryMove: fc.Arbitrary<Move> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant('wake' as const), late: fc.constantFrom(0, 0, 0, 3, 700, 9000) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('timer' as const), later }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('event' as const), later, happening: arbitraryHappening }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('act' as const),
      later,
      act: fc.oneof(
        fc.constantFrom({ type: 'skip-wait' }, { type: 'send-now' }, { type: 'skip-step' }, { type: 'pause' }, { type: 'resume' }),
        fc.constant({ type: 'resume', keepDays: true }),
        fc.nat({ max: 15 }).map((index) => ({ type: 'jump', step: `n${index}` })),
      ) as fc.Arbitrary<Extract<Signal, { type: 'act' }>['act']>,
    }),
  },
);

/** The signal of a move at the given time; null if there is none (no timer is set). */
export function signalOf(
  move: Move,
  journey: Pick<Journey, 'now' | 'state'>,
  due: Instant | null,
  id: string,
): { signal: Signal; now: Instant } | null {
  if (move.type === 'wake')
    return due === null ? null : { signal: { type: 'timer' }, now: Math.max(journey.now, due + move.late * MINUTE) };
  const now = journey.now + move.later * MINUTE;
  if (move.type === 'timer') return { signal: { type: 'timer' }, now };
  if (move.type === 'act') return { signal: { type: 'act', act: move.act }, now };
  return { signal: { type: 'event', event: eventOf(move.happening, now, id) }, now };
}

export function eventOf({ event, node, age, human }: Happening, now: Instant, id: string): SequenceEvent {
  return {
    id,
    name: event,
    at: now - age * MINUTE,
    human,
    ...(node === null ? {} : { step: `n${node}` }),
    ...(event === 'out-of-office' ? { properties: { returnsOn: dateIn(now, 4) } } : {}),
    ...(event === 'page-viewed' ? { properties: { page: human ? '/pricing' : '/blog' } } : {}),
    ...(event === 'clicked' ? { link: 'https://example.com/a' } : {}),
    ...(event === 'task-completed' ? { outcome: 'connected' } : {}),
  };
}

function dateIn(now: Instant, days: number): string {
  return Temporal.Instant.fromEpochMilliseconds(now + days * 1440 * MINUTE)
    .toString()
    .slice(0, 10);
}
