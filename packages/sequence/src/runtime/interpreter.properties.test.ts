import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WEEKDAYS } from '../model/settings.ts';
import { stepDefinition } from '../steps/registry.ts';
import { arbitraryDocument, mustCompile } from '../test-kit/arbitrary-document.ts';
import { arbitraryHappening, arbitraryInstant, arbitraryLead, arbitraryMove, eventOf, signalOf } from '../test-kit/arbitrary-signals.ts';
import type { Move } from '../test-kit/arbitrary-signals.ts';
import { Journey } from '../test-kit/journey.ts';
import { contextAt } from '../test-kit/leads.ts';
import { runs } from '../test-kit/runs.ts';
import { resolveZone } from '../calendar/index.ts';
import { advance } from './advance.ts';
import { nextWake } from './next-wake.ts';
import type { EnrollmentState } from '../model/state.ts';

const arbitraryJourney = fc
  .record({
    document: arbitraryDocument,
    startedAt: arbitraryInstant,
    facts: arbitraryLead,
    moves: fc.array(arbitraryMove, { maxLength: 25 }),
  })
  .map(({ document, startedAt, facts, moves }) => ({ ir: mustCompile(document), startedAt, facts, moves }));

type Drawn = typeof arbitraryJourney extends fc.Arbitrary<infer Value> ? Value : never;

function travel({ ir, startedAt, facts, moves }: Drawn, each: (journey: Journey, move: Move, index: number) => void = make): Journey {
  const journey = new Journey(ir, startedAt, facts).start();
  for (const [index, move] of moves.entries()) each(journey, move, index);
  return journey;
}

function make(journey: Journey, move: Move, index: number): void {
  const made = signalOf(move, journey, nextWake(journey.state), `event-${index}`);
  if (made !== null) journey.send(made.signal, made.now);
}

describe('advance, on random graphs, signals and clocks', () => {
  test('a lead without signals reaches the end, or stays in a loop forever', () => {
    fc.assert(
      fc.property(arbitraryJourney, (drawn) => {
        const journey = travel({ ...drawn, moves: [] }).run(200);
        const goesRound = Object.values(journey.state.visits).some((visits) => visits > 1);
        expect(journey.state.status === 'ended' || goesRound).toBe(true);
      }),
      runs(400),
    );
  });

  test('a wait ends in the future, or the timer advances the lead', () => {
    fc.assert(
      fc.property(arbitraryJourney, (drawn) => {
        travel(drawn, (journey, move, index) => {
          make(journey, move, index);
          // A signal without meaning (a jump to a missing step) leaves an overdue lead to the timer.
          const due = nextWake(journey.state);
          const { state } =
            due === null || due > journey.now
              ? journey
              : advance(journey.ir, journey.state, { type: 'timer' }, contextAt(journey.now, journey.facts));
          if (state.status !== 'active' || state.step === null) return;
          expect(state.wait?.until).toBeGreaterThan(journey.now);
        });
      }),
      runs(400),
    );
  });

  test('no touch and no move after an exit condition', () => {
    fc.assert(
      fc.property(
        arbitraryJourney,
        fc.constantFrom('replied', 'unsubscribed', 'bounced', 'meeting-booked'),
        fc.nat({ max: 20 }),
        (drawn, name, when) => {
          const journey = travel({ ...drawn, moves: drawn.moves.slice(0, when) });
          const before = journey.state.status;
          const effects = journey.happens(name);
          expect(journey.state).toMatchObject({ status: 'ended', step: null, wait: null });
          if (before !== 'ended') expect(effects.map(({ type }) => type)).toEqual(['timeline', 'withdraw', 'end', 'timeline']);
          const told = journey.effects.length;
          for (const [index, move] of drawn.moves.slice(when).entries()) make(journey, move, 100 + index);
          journey.run();
          const after = journey.effects.slice(told).map(({ effect }) => (effect.type === 'timeline' ? effect.entry.what : effect.type));
          expect(after.filter((what) => what !== 'event')).toEqual([]);
        },
      ),
      runs(400),
    );
  });

  test('at most one message and one task per step and visit', () => {
    fc.assert(
      fc.property(arbitraryJourney, (drawn) => {
        const journey = travel(drawn).run(30);
        for (const type of ['message', 'task'] as const) {
          const keys = journey.ofType(type).map(({ step, visit }) => `${step} ${visit}`);
          expect(new Set(keys).size).toBe(keys.length);
        }
      }),
      runs(400),
    );
  });

  test('a JSON round trip between any two signals changes nothing', () => {
    fc.assert(
      fc.property(arbitraryJourney, (drawn) => {
        const plain = travel(drawn);
        const stored = travel({ ...drawn, ir: JSON.parse(JSON.stringify(drawn.ir)) }, (journey, move, index) => {
          journey.state = reordered(JSON.parse(JSON.stringify(journey.state)));
          make(journey, move, index);
        });
        expect(stored.state).toEqual(plain.state);
        expect(stored.effects).toEqual(plain.effects);
      }),
      runs(300),
    );
  });

  test('a repeated signal changes nothing', () => {
    fc.assert(
      fc.property(arbitraryJourney, (drawn) => {
        const made: { signal: Parameters<Journey['send']>[0]; now: number }[] = [];
        const journey = travel(drawn, (current, move, index) => {
          const next = signalOf(move, current, nextWake(current.state), `event-${index}`);
          if (next === null) return;
          current.send(next.signal, next.now);
          if (next.signal.type === 'act') return;
          made.push(next);
          // The state keeps only the latest visit of a touch. An event that names no touch, and caused one to be sent again, would now
          // count for the earlier visit. The engine drops repeated events before that.
          const names = next.signal.type !== 'event' || next.signal.event.step !== undefined;
          if (!names && Object.values(current.state.visits).some((visits) => visits > 1)) return;
          const again = advance(current.ir, current.state, next.signal, contextAt(current.now, current.facts));
          expect(again.state).toEqual(current.state);
          expect(again.effects.every((effect) => effect.type === 'timeline' && effect.entry.what === 'event')).toBe(true);
        });
        // Late: every event again, after all others. Repeated events change no touch.
        const before = journey.state.touches;
        for (const { signal } of made) if (signal.type === 'event') expectSameTouches(journey, signal, before);
      }),
      runs(300),
    );
  });

  test('independent events may come in any order', () => {
    fc.assert(
      fc.property(
        arbitraryJourney,
        fc.array(arbitraryHappening, { minLength: 2, maxLength: 6 }),
        fc.infiniteStream(fc.nat()),
        (drawn, happenings, lots) => {
          const journey = travel(drawn);
          const context = contextAt(journey.now, drawn.facts);
          const events = happenings.map((happening, index) => eventOf(happening, journey.now, `late-${index}`));
          const hear = (state: EnrollmentState, event: (typeof events)[number]): EnrollmentState =>
            advance(drawn.ir, state, { type: 'event', event }, context).state;
          // Independent: none of them alone moves the lead, or reschedules an overdue touch.
          const stay = events.filter((event) => {
            const { enteredAt, step, wait } = hear(journey.state, event);
            return enteredAt === journey.state.enteredAt && step === journey.state.step && wait?.until === journey.state.wait?.until;
          });
          const mixed = stay.map((event) => ({ event, lot: lots.next().value })).toSorted((a, b) => a.lot - b.lot);
          const inOrder = stay.reduce(hear, journey.state);
          expect(mixed.map(({ event }) => event).reduce(hear, journey.state)).toEqual(inOrder);
          expect(inOrder.step).toBe(journey.state.step);
        },
      ),
      runs(300),
    );
  });

  test('window, quiet hours and limits apply to every automatic send', () => {
    fc.assert(
      fc.property(arbitraryJourney, (drawn) => {
        const journey = travel({ ...drawn, moves: drawn.moves.filter((move) => move.type !== 'act') }).run(30);
        const sent = journey.effects.flatMap(({ at, effect }) =>
          effect.type === 'message' || effect.type === 'task' ? [{ ...effect, at }] : [],
        );
        const { settings, steps } = drawn.ir;
        const { zone } = resolveZone([drawn.facts.timeZone, settings.timeZone]);
        const smsByDay = new Map<string, number>();
        let lastEmail: Temporal.ZonedDateTime | null = null;
        for (const { at, channel, step } of sent) {
          const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
          const time = local.toPlainTime().toString().slice(0, 5);
          const touch = stepDefinition(steps[step]!.kind)!.touch!(steps[step]!.config);
          const spans = settings.sendWindow[WEEKDAYS[local.dayOfWeek - 1]!];
          if (touch.respectsWindow) expect(spans.some(({ from, to }) => from <= time && time < to)).toBe(true);
          const { waking, smsPerLeadDay, hoursBetweenEmails } = settings.guards;
          if (waking !== null && ['sms', 'call', 'voicemail'].includes(channel)) expect(waking.from <= time && time < waking.to).toBe(true);
          if (channel === 'sms' && smsPerLeadDay !== null) {
            const day = local.toPlainDate().toString();
            smsByDay.set(day, (smsByDay.get(day) ?? 0) + 1);
            expect(smsByDay.get(day)).toBeLessThanOrEqual(smsPerLeadDay);
          }
          if (channel === 'email' && hoursBetweenEmails !== null) {
            const wall = lastEmail === null ? Infinity : lastEmail.toPlainDateTime().until(local.toPlainDateTime()).total('hours');
            const passed = lastEmail === null ? Infinity : lastEmail.until(local).total('hours');
            expect(Math.max(wall, passed)).toBeGreaterThanOrEqual(hoursBetweenEmails);
            lastEmail = local;
          }
        }
      }),
      runs(300),
    );
  });
});

function expectSameTouches(journey: Journey, signal: Parameters<Journey['send']>[0], touches: EnrollmentState['touches']): void {
  const again = advance(journey.ir, journey.state, signal, contextAt(journey.now, journey.facts)).state.touches;
  for (const [step, record] of Object.entries(touches)) {
    if (again[step]?.visit === record.visit && record.at === again[step].at)
      expect(Object.keys(again[step]).length).toBeGreaterThanOrEqual(Object.keys(record).length);
  }
}

/** The same value with keys in another order, as a database may return JSON. */
function reordered<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(reordered) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, reordered(member)]),
  ) as Value;
}
