import { describe, expect, test } from 'vitest';
import { compile } from '../../compiler/compile.ts';
import { mustCompile } from '../../test-kit/arbitrary-document.ts';
import { anEmail, days, draw } from '../../test-kit/build-document.ts';
import { Journey } from '../../test-kit/journey.ts';
import { instant, lead } from '../../test-kit/leads.ts';
import { problemsOf, summaryOf } from '../../test-kit/run-step.ts';
import { defaultSettings } from '../../model/settings.ts';

const berlin = (text: string): number => instant(`2026-03-${text}[Europe/Berlin]`);

function secondCall(firstAt: string, gap: object, sendWindow = defaultSettings().sendWindow) {
  const document = draw(
    [
      ['a', 'call', { script: 'One.' }],
      ['w', 'wait', gap],
      ['b', 'call', { script: 'Two.', anotherTime: true }],
      ['end', 'end'],
    ],
    ['start → a → w → b → end'],
    { sendWindow },
  );
  return new Journey(mustCompile(document), berlin(firstAt), lead()).start().run().ofType('task')[1]?.on;
}

test('the second call is at a different time than the first', () => {
  // Two hours later on the same day, if the window has room for it.
  expect(secondCall('10T10:00', days(2))).toBe(berlin('12T12:00'));
  // Late in the day, it moves to the next morning.
  expect(secondCall('10T16:30', days(2))).toBe(berlin('13T08:00'));
  // A different time stays.
  expect(secondCall('10T10:00', days(2, '16:00'))).toBe(berlin('12T16:00'));
  // The morning before is far enough away.
  expect(secondCall('10T14:00', days(1, '09:00'))).toBe(berlin('11T09:00'));
});

test('a window of one hour leaves no choice', () => {
  const hour = [{ from: '10:00', to: '11:00' }];
  const week = { ...defaultSettings().sendWindow, monday: hour, tuesday: hour, wednesday: hour, thursday: hour, friday: hour };
  expect(secondCall('10T10:15', days(2), week)).toBe(berlin('12T10:15'));
});

describe('an outcome that counts as a conversation', () => {
  const journey = (outcome: string, config: object = {}, settings: object = {}) => {
    const document = draw(
      [
        ['call', 'call', { script: 'One.', window: 'ignore', ...config }],
        ['w', 'wait', days(1)],
        ['mail', 'email', anEmail()],
        ['end', 'end'],
      ],
      ['start → call → w → mail → end'],
      settings,
    );
    const made = new Journey(mustCompile(document), berlin('10T10:00'), lead()).start();
    const event = { id: 'done', name: 'task-completed', at: berlin('10T10:30'), step: 'call', visit: 1, outcome };
    made.send({ type: 'event', event }, event.at);
    return made;
  };

  test('ends a new sequence, so that no automated message follows', () => {
    const ended = journey('connected');
    expect(ended.state).toMatchObject({ status: 'ended', endReason: 'reached-by-phone' });
    expect(ended.run().ofType('message')).toEqual([]);
  });

  test('is set in the step, with “connected” as default', () => {
    const outcomes = ['spoke', 'connected', 'no-answer'];
    expect(journey('spoke', { outcomes, reached: ['spoke'] }).state.endReason).toBe('reached-by-phone');
    expect(journey('connected', { outcomes, reached: ['spoke'] }).state.status).toBe('active');
    expect(journey('connected', { outcomes, reached: [] }).state.status).toBe('active');
    expect(journey('Connected', { outcomes: ['Connected'] }).state.endReason).toBe('reached-by-phone');
    expect(journey('no-answer').state.status).toBe('active');
  });

  test('does not end a sequence without that exit condition', () => {
    expect(
      journey('connected', {}, { exitConditions: [{ name: 'replied' }] })
        .run()
        .ofType('message'),
    ).toHaveLength(1);
  });

  test('a later condition on it gets a warning, because no lead gets there', () => {
    const document = draw(
      [
        ['call', 'call', { script: 'One.', waitFor: { amount: 1, unit: 'days' } }],
        ['asked', 'if', { what: 'outcome', outcome: 'connected', of: { touch: 'call' } }],
        ['end', 'end'],
      ],
      ['start → call:done → asked:yes → end', 'call:limit → end', 'asked:no → end'],
    );
    expect(compile(document).issues).toContainEqual(
      expect.objectContaining({ code: 'condition-after-exit', nodeId: 'asked', params: { what: 'reached-by-phone' } }),
    );
  });
});

test('reads as a sentence, and reports missing settings', () => {
  expect(summaryOf('call', { script: 'x', anotherTime: true })).toBe('Call, at a different time of day than last time');
  expect(problemsOf('call', { script: '', outcomes: [] })).toEqual(['missing-content', 'missing-content']);
});
