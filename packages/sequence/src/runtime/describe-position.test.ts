import { expect, test } from 'vitest';
import { mustCompile } from '../test-kit/arbitrary-document.ts';
import { anEmail, days, draw } from '../test-kit/build-document.ts';
import { Journey } from '../test-kit/journey.ts';
import { contextAt } from '../test-kit/leads.ts';
import { TUESDAY } from '../test-kit/run-step.ts';
import { describePosition } from './describe-position.ts';
import { initialState } from './initial-state.ts';
import type { EnrollmentState } from '../model/state.ts';

const DAY = 86_400_000;
const ir = mustCompile(
  draw(
    [
      ['e', 'email', anEmail('Hello')],
      ['w', 'wait', days(2)],
      ['it', 'if', { what: 'opened', of: { touch: 'e' }, within: { amount: 2, unit: 'days' } }],
      ['end', 'end', { reason: 'completed' }],
    ],
    ['start → e → w → it:yes → end', 'it:no → end'],
  ),
);
const at = (state: EnrollmentState) => describePosition(ir, state, contextAt(TUESDAY));
const journey = () => new Journey(ir, TUESDAY).start();

test('a lead that has not begun waits for the start', () => {
  const state = initialState(TUESDAY);
  expect(at(state)).toEqual({ step: null, summary: 'Not started yet', waitingFor: 'the start', until: TUESDAY, reasons: [] });
});

test('a waiting lead has the sentence of its step, and the end of the wait', () => {
  expect(at(journey().state)).toMatchObject({ step: 'w', summary: 'Wait 2 days', until: TUESDAY + 2 * DAY, reasons: [] });
  const asked = journey();
  asked.wake();
  expect(at(asked.state)).toMatchObject({ step: 'it', until: TUESDAY + 4 * DAY });
  expect(at(asked.state).summary).not.toContain('another step');
  expect(at(asked.state).waitingFor).toEqual(expect.any(String));
});

test('a paused lead waits for a person, or for the end of the pause', () => {
  const paused = journey();
  paused.act({ type: 'pause' });
  expect(at(paused.state)).toEqual({ step: 'w', summary: 'Wait 2 days', waitingFor: 'a person to resume it', until: null, reasons: [] });
  const back = journey();
  back.act({ type: 'pause', until: TUESDAY + 9 * DAY });
  expect(at(back.state)).toMatchObject({ step: 'w', waitingFor: 'the end of the pause', until: TUESDAY + 9 * DAY });
  const early = { ...initialState(TUESDAY), status: 'paused' as const, paused: { since: TUESDAY, until: null } };
  expect(at(early)).toMatchObject({ step: null, summary: 'Not started yet', waitingFor: 'a person to resume it' });
});

test('a paused lead at a step that its version no longer has is at a deleted step', () => {
  const gone = journey();
  gone.act({ type: 'pause' });
  expect(at({ ...gone.state, step: 'gone' })).toMatchObject({ step: 'gone', summary: 'A deleted step' });
  expect(at({ ...gone.state, step: 'toString' })).toMatchObject({ summary: 'A deleted step' });
  expect(() => at({ ...gone.state, status: 'active', step: 'gone', wait: { until: null } })).toThrow('step “gone” is not in this version');
});

test('an ended enrollment has its reason and waits for nothing', () => {
  const ended = journey();
  ended.act({ type: 'exit', reason: 'not-a-fit' });
  expect(at(ended.state)).toMatchObject({ summary: 'Ended: not-a-fit', waitingFor: null, until: null, reasons: [] });
  expect(at({ ...ended.state, endReason: null })).toMatchObject({ summary: 'Ended: completed' });
});
