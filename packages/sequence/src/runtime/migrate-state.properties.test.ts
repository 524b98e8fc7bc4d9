import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stepDefinition } from '../steps/registry.ts';
import { arbitraryDocument, mustCompile } from '../test-kit/arbitrary-document.ts';
import { arbitraryInstant, arbitraryLead, arbitraryMove, signalOf } from '../test-kit/arbitrary-signals.ts';
import type { Move } from '../test-kit/arbitrary-signals.ts';
import { Journey } from '../test-kit/journey.ts';
import { contextAt } from '../test-kit/leads.ts';
import { runs } from '../test-kit/runs.ts';
import { migrateState, stepFate } from './migrate-state.ts';
import { nextWake } from './next-wake.ts';
import { reachableFrom } from './reachable-from.ts';

const HOUR = 3_600_000;

/** A lead in one random version that moves to another random version with common ids. */
const arbitraryMoved = fc
  .record({
    before: arbitraryDocument,
    after: arbitraryDocument,
    startedAt: arbitraryInstant,
    facts: arbitraryLead,
    moves: fc.array(arbitraryMove, { maxLength: 12 }),
    hours: fc.constantFrom(0, 1, 30, 400),
    target: fc.option(fc.nat({ max: 15 })),
    afterwards: fc.array(arbitraryMove, { maxLength: 12 }),
  })
  .map(({ before, after, ...rest }) => ({ ...rest, from: mustCompile(before), to: mustCompile(after) }))
  .map(({ target, to, ...rest }) => {
    const ids = Object.keys(to.steps);
    return { ...rest, to, target: target === null ? null : (ids[target % ids.length] ?? null) };
  });

type Drawn = typeof arbitraryMoved extends fc.Arbitrary<infer Value> ? Value : never;

function travel(journey: Journey, moves: readonly Move[], prefix: string): Journey {
  for (const [index, move] of moves.entries()) {
    const made = signalOf(move, journey, nextWake(journey.state), `${prefix}-${index}`);
    if (made !== null) journey.send(made.signal, made.now);
  }
  return journey;
}

/** The journey before and after the move; null if the lead cannot be moved. */
function moved(drawn: Drawn): { before: Journey; after: Journey } | null {
  const { from, to, startedAt, facts, hours, target } = drawn;
  const before = travel(new Journey(from, startedAt, facts).start(), drawn.moves, 'event');
  const now = before.now + hours * HOUR;
  const context = contextAt(now, facts);
  let migrated = migrateState(from, to, before.state, context, target);
  if (!migrated.ok && migrated.reason === 'step-removed') migrated = migrateState(from, to, before.state, context, to.entry);
  if (!migrated.ok) return null;
  const after = new Journey(to, now, facts);
  after.state = JSON.parse(JSON.stringify(migrated.state));
  for (const effect of migrated.effects) after.effects.push({ at: now, effect });
  return { before, after };
}

function property(check: (journeys: { before: Journey; after: Journey }, drawn: Drawn) => void): void {
  fc.assert(
    fc.property(arbitraryMoved, (drawn) => {
      const journeys = moved(drawn);
      if (journeys !== null) check(journeys, drawn);
    }),
    runs(400),
  );
}

const touchesOf = (journey: Journey) => [...journey.ofType('message'), ...journey.ofType('task')].toSorted((a, b) => a.on - b.on);

describe('moving a lead between random versions', () => {
  test('sends no message at the move, and later only those of the new version', () => {
    property(({ after }, { to, afterwards }) => {
      expect(touchesOf(after)).toEqual([]);
      travel(after, afterwards, 'later').run(40);
      expect(touchesOf(after).filter(({ step }) => !Object.hasOwn(to.steps, step))).toEqual([]);
    });
  });

  test('never creates a touch of the same step and visit twice', () => {
    property(({ before, after }, { afterwards }) => {
      travel(after, afterwards, 'later').run(40);
      for (const type of ['message', 'task'] as const) {
        const keys = [...before.ofType(type), ...after.ofType(type)].map(({ step, visit }) => `${step} ${visit}`);
        expect(new Set(keys).size).toBe(keys.length);
      }
    });
  });

  test('does not send a touch again, unless the old path would have', () => {
    property(({ before, after }, { from }) => {
      const { step } = before.state;
      const ahead = new Set(step === null ? [] : [step, ...reachableFrom(from, step)]);
      const had = new Set(Object.keys(before.state.touches).filter((id) => !ahead.has(id)));
      const passed = new Set<string>();
      const again = after.run(60).effects.flatMap(({ effect }) => {
        if (effect.type === 'timeline' && effect.entry.what === 'skipped') passed.add(effect.entry.step);
        const sent = effect.type === 'message' || effect.type === 'task';
        return sent && had.has(effect.step) && !passed.has(effect.step) ? [effect.step] : [];
      });
      expect(again).toEqual([]);
    });
  });

  test('sends two touches at once only if the version has no wait between them', () => {
    property(({ after }, { to }) => {
      let last = -Infinity;
      let waited = false;
      const bursts = after.run(60).effects.filter(({ at, effect }) => {
        const entered = effect.type === 'timeline' && effect.entry.what === 'entered' ? to.steps[effect.entry.step] : undefined;
        if (entered !== undefined && stepDefinition(entered.kind)?.family === 'timing') waited = true;
        if (effect.type !== 'message' && effect.type !== 'task') return false;
        const burst = waited && at <= last;
        [last, waited] = [at, false];
        return burst;
      });
      expect(bursts).toEqual([]);
    });
  });

  test('to the same version keeps step and plan', () => {
    property(({ before }, { from, facts, hours }) => {
      const migrated = migrateState(from, from, before.state, contextAt(before.now + hours * HOUR, facts));
      if (!migrated.ok) throw new Error(migrated.reason);
      const { moved: _mark, ...state } = migrated.state;
      const { moved: _none, ...same } = before.state;
      expect(state).toEqual(same);
      expect(migrated.effects).toEqual([]);
    });
  });

  test('keeps the lead at its step, at the mapped step, or after it', () => {
    property(({ before, after }, { from, to, target }) => {
      const { step, visits } = after.state;
      if (before.state.step === null) expect(target !== null || step === null).toBe(true);
      else if (target === null && stepFate(from, to, before.state.step) === 'same') expect(step).toBe(before.state.step);
      for (const [id, times] of Object.entries(before.state.visits)) expect(visits[id]).toBeGreaterThanOrEqual(times);
    });
  });
});
