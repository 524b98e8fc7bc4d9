import { describe, expect, test } from 'vitest';
import { call, chain, days, email, end, onDay, sms } from '../test-kit/chain.ts';
import { mustCompile } from '../test-kit/arbitrary-document.ts';
import { Journey } from '../test-kit/journey.ts';
import { contextAt, instant, lead } from '../test-kit/leads.ts';
import { WEEKDAYS, type Settings } from '../model/settings.ts';
import type { Ir } from '../model/ir.ts';
import type { StepId } from '../model/types.ts';
import { migrateState, stepFate } from './migrate-state.ts';
import { nextTouch } from './next-touch.ts';
import { nextWake } from './next-wake.ts';

const DAY = 86_400_000;
const START = instant('2026-03-09T10:00Z');
/** Any hour of any day, no limits, so that tests see only the plan. */
const FREE: Partial<Settings> = {
  sendWindow: Object.fromEntries(WEEKDAYS.map((day) => [day, [{ from: '00:00', to: '24:00' }]])) as never,
  guards: { smsPerLeadDay: null, hoursBetweenEmails: null, waking: null },
};
const ir = (...links: Parameters<typeof chain>[0][number][]): Ir => mustCompile(chain([...links, end], FREE));

/** Moves a journey to another version, `after` milliseconds from now. */
function move(journey: Journey, to: Ir, after = 0, target: StepId | null = null): Journey {
  const now = journey.now + after;
  const migrated = migrateState(journey.ir, to, journey.state, contextAt(now, journey.facts), target);
  if (!migrated.ok) throw new Error(migrated.reason);
  const moved = new Journey(to, now, journey.facts);
  moved.state = migrated.state;
  for (const effect of migrated.effects) moved.effects.push({ at: now, effect });
  return moved;
}

const started = (version: Ir): Journey => new Journey(version, START).start();
const sent = (journey: Journey): string[] => journey.ofType('message').map(({ step, on }) => `${step} day ${(on - START) / DAY}`);

describe('a wait whose length changed', () => {
  const three = ir(email('e1'), days('w', 3), email('e2'));

  test('counts the time already waited', () => {
    const moved = move(started(three), ir(email('e1'), days('w', 5), email('e2')), 2 * DAY);
    expect(nextWake(moved.state)).toBe(START + 5 * DAY);
    expect(sent(moved.run())).toEqual(['e2 day 5']);
  });

  test('is over if the lead already waited longer', () => {
    const moved = move(started(three), ir(email('e1'), days('w', 1), email('e2')), 2 * DAY);
    expect(nextWake(moved.state)).toBe(START + DAY);
    expect(sent(moved.run())).toEqual(['e2 day 2']);
  });

  test('keeps a postponement by a person', () => {
    const journey = started(three);
    journey.act({ type: 'reschedule', at: START + 10 * DAY });
    expect(nextWake(move(journey, ir(email('e1'), days('w', 5), email('e2')), DAY).state)).toBe(START + 12 * DAY);
  });

  test('of zero keeps the next touch a day after the previous one', () => {
    const moved = move(started(three), ir(email('e1'), days('w', 0), email('e2')), DAY / 4);
    expect(sent(moved.run())).toEqual(['e2 day 1']);
  });
});

test('an unchanged version changes only the mark', () => {
  const version = ir(email('e1'), days('w', 3), email('e2'));
  const journey = started(version);
  const { moved, ...state } = move(journey, version, DAY).state;
  expect(state).toEqual(journey.state);
  expect(moved).toEqual({ at: START + DAY, sealed: ['e1'] });
});

test('a touch that was already sent is skipped when the new order enters it', () => {
  const before = ir(email('e1'), days('w1', 1), email('e2'), days('w2', 3), email('e3'));
  const after = ir(email('e1'), days('w2', 3), email('e2'), days('w1', 1), email('e3'));
  const journey = started(before);
  journey.wake();
  expect(journey.state.step).toBe('w2');
  const moved = move(journey, after);
  expect(sent(moved.run())).toEqual(['e3 day 5']);
  expect(moved.ofType('timeline').map(({ entry }) => entry)).toContainEqual({ what: 'skipped', step: 'e2', why: 'already-sent' });
});

test('a loop sends touches again that it would have sent again', () => {
  const loop = mustCompile(
    chain([email('e1'), days('w', 3), { ...email('e2'), exits: { next: 'w2' } }, { ...days('w2', 3), exits: { next: 'e1' } }], FREE),
  );
  const journey = started(loop);
  journey.wake();
  const moved = move(journey, loop, DAY);
  expect(sent(moved.run(3))).toEqual(['e1 day 6', 'e2 day 9', 'e1 day 12']);
  expect(moved.ofType('message').map(({ visit }) => visit)).toEqual([2, 2, 3]);
});

test('missed days of a plan are not sent at once', () => {
  const before = ir(email('e1'), days('w', 20), email('e2'));
  const after = ir(
    email('e1'),
    onDay('d3', 3, '10:00'),
    sms('s'),
    onDay('d5', 5, '10:00'),
    email('e2'),
    onDay('d7', 7, '10:00'),
    email('e3'),
  );
  const moved = move(started(before), after, 10 * DAY, 'd3');
  expect(sent(moved.run())).toEqual(['s day 10', 'e2 day 11', 'e3 day 12']);
});

describe('a removed step', () => {
  const before = ir(email('e1'), days('w', 3), email('e2'));
  const after = ir(email('e1'), days('pause', 2), email('e2'));

  test('needs a target step', () => {
    const { state, ir: old } = started(before);
    expect(migrateState(old, after, state, contextAt(START))).toEqual({ ok: false, reason: 'step-removed' });
    expect(migrateState(old, after, state, contextAt(START), 'nowhere')).toEqual({ ok: false, reason: 'no-such-step' });
  });

  test('moves the lead to the mapped step, which takes its full time', () => {
    const moved = move(started(before), after, DAY, 'pause');
    expect(moved.ofType('withdraw')).toMatchObject([{ step: 'w' }]);
    expect(sent(moved.run())).toEqual(['e2 day 3']);
  });

  test('mapped to a sent touch skips it', () => {
    const moved = move(started(before), after, DAY, 'e1');
    expect(sent(moved.run())).toEqual(['e2 day 3']);
  });

  test('includes a step whose kind changed', () => {
    expect(stepFate(before, ir(email('e1'), email('w'), email('e2')), 'w')).toBe('removed');
  });
});

test('the limit of an open task counts from its creation', () => {
  const two = (amount: number | null): Ir => {
    const waitFor = amount === null ? null : { amount, unit: 'days' };
    const exits = waitFor === null ? {} : { exits: { done: 'e', limit: 'e' } };
    return mustCompile(chain([{ ...call('c', '', { waitFor }), ...exits }, email('e'), end], FREE));
  };
  const waiting = started(two(2));
  expect(nextWake(waiting.state)).toBe(START + 2 * DAY);
  expect(nextWake(move(waiting, two(4), DAY).state)).toBe(START + 4 * DAY);
  // The lead no longer waits for the outcome: the task stays, and the lead continues a day later, as moved leads do.
  const gone = move(waiting, two(null), DAY);
  expect(gone.state).toMatchObject({ step: 'e', wait: null });
  expect(gone.ofType('withdraw')).toEqual([]);
  expect(sent(gone.run())).toEqual(['e day 1']);
});

test('a paused lead stays paused, and continues from there', () => {
  const journey = started(ir(email('e1'), days('w', 3), email('e2')));
  journey.act({ type: 'pause' });
  const moved = move(journey, ir(email('e1'), days('pause', 2), email('e2')), DAY, 'pause');
  expect(moved.state.status).toBe('paused');
  expect(nextTouch(moved.ir, moved.state, contextAt(moved.now))).toMatchObject({
    at: START + 3 * DAY,
    step: 'e2',
    visit: 1,
    channel: 'email',
  });
  moved.act({ type: 'resume' }, START + 4 * DAY);
  expect(sent(moved.run())).toEqual(['e2 day 6']);
});

test('an ended enrollment stays unchanged', () => {
  const journey = started(ir(email('e1'))).run();
  expect(migrateState(journey.ir, journey.ir, journey.state, contextAt(START))).toEqual({ ok: false, reason: 'ended' });
});

describe('a touch that waits for its send window', () => {
  const at = (from: string): Partial<Settings> => ({
    sendWindow: Object.fromEntries(WEEKDAYS.map((day) => [day, [{ from, to: '23:00' }]])) as never,
    guards: { smsPerLeadDay: null, hoursBetweenEmails: null, waking: null },
  });
  const opening = (from: string): Ir => mustCompile(chain([email('e1'), end], at(from)));
  const facts = { timeZone: 'UTC' };
  const held = (): Journey => new Journey(opening('14:00'), START, lead(facts)).start();

  test('moves to the window of the new version', () => {
    expect(nextWake(held().state)).toBe(START + DAY / 6);
    expect(nextWake(move(held(), opening('18:00')).state)).toBe(START + DAY / 3);
  });

  test('keeps the time to which a person moved it, whatever the windows of both versions are', () => {
    for (const [old, now] of [
      ['14:00', '18:00'],
      ['14:00', '11:00'],
      ['14:00', '14:00'],
    ] as const) {
      const journey = new Journey(opening(old), START, lead(facts)).start();
      journey.act({ type: 'reschedule', at: START + 3 * DAY });
      expect(nextWake(move(journey, opening(now), DAY).state)).toBe(START + 3 * DAY);
    }
  });
});
