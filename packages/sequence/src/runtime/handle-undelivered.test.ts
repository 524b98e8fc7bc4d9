import { describe, expect, it } from 'vitest';
import { mustCompile } from '../test-kit/arbitrary-document.ts';
import { anEmail, anSms, days, draw } from '../test-kit/build-document.ts';
import { Journey } from '../test-kit/journey.ts';
import { TUESDAY } from '../test-kit/run-step.ts';

const HOUR = 3_600_000;

/** An email with a policy, two days, an SMS; leads that the email does not reach are called. */
function begin(unreachable: 'skip' | 'task' | 'exit', settings: object = {}): Journey {
  const document = draw(
    [
      ['e', 'email', anEmail('Hello', { unreachable })],
      ['w', 'wait', days(2)],
      ['s', 'sms', anSms()],
      ['later', 'wait', days(5)],
      ['end', 'end', { reason: 'completed' }],
      ...(unreachable === 'exit' ? ([['other', 'wait', days(9)]] as const) : []),
    ],
    ['start → e → w → s → later → end', ...(unreachable === 'exit' ? ['e:unreachable → other', 'other → end'] : [])],
    settings,
  );
  return new Journey(mustCompile(document), TUESDAY).start().run(0);
}

const fail = (journey: Journey, name = 'failed', visit = 1) =>
  journey.happens(name, { step: 'e', visit, channel: 'email' }, journey.now + HOUR);

describe('a message that will never arrive', () => {
  it('is skipped, if the step says so', () => {
    const journey = begin('skip');
    fail(journey);
    expect(journey.state).toMatchObject({ status: 'active', step: 'w' });
    expect(journey.ofType('task')).toEqual([]);
  });

  it('after a soft bounce applies the policy of the step instead of ending the sequence', () => {
    const exitConditions = [{ name: 'bounced' }];
    const soft = begin('task', { exitConditions });
    soft.happens('bounced', { step: 'e', visit: 1, channel: 'email', properties: { permanent: false } }, soft.now + HOUR);
    expect(soft.state).toMatchObject({ status: 'active', step: 'w' });
    expect(soft.ofType('task')).toHaveLength(1);
    const hard = begin('task', { exitConditions });
    fail(hard, 'bounced');
    expect(hard.state.status).toBe('ended');
  });

  it('becomes a task, and the lead stays on its path', () => {
    const journey = begin('task');
    fail(journey);
    expect(journey.ofType('task')).toMatchObject([{ step: 'e', visit: 1, channel: 'email', variant: 'a', dueAt: journey.now }]);
    expect(journey.state.step).toBe('w');
  });

  it('takes the side exit, unless another touch went out since', () => {
    const journey = begin('exit');
    fail(journey);
    expect(journey.state).toMatchObject({ status: 'active', step: 'other' });

    const late = begin('exit');
    late.wake();
    expect(late.state.step).toBe('later');
    fail(late);
    expect(late.state.step).toBe('later');
  });

  it('affects the visit that it names', () => {
    const journey = begin('exit');
    fail(journey, 'failed', 2);
    expect(journey.state.step).toBe('w');
    journey.happens('failed');
    expect(journey.state.step).toBe('w');
  });

  it('does not move a paused lead', () => {
    const journey = begin('exit');
    journey.act({ type: 'pause' });
    fail(journey);
    expect(journey.state).toMatchObject({ status: 'paused', step: 'w' });
  });

  it('includes a bounce, if the sequence continues after a bounce', () => {
    expect(fail(begin('task'), 'bounced').map(({ type }) => type)).not.toContain('task');
    const going = begin('task', { exitConditions: [] });
    fail(going, 'bounced');
    expect(going.ofType('task')).toHaveLength(1);
    expect(going.state.status).toBe('active');
  });

  it('has no further effect if a branch handles it', () => {
    const document = draw(
      [
        ['e', 'email', anEmail('Hello', { unreachable: 'exit' })],
        ['asked', 'if', { what: 'bounced', of: { touch: 'e' }, within: { amount: 2, unit: 'days' } }],
        ['drawn', 'wait', days(3)],
        ['side', 'wait', days(9)],
        ['end', 'end', { reason: 'completed' }],
      ],
      ['start → e → asked', 'asked:yes → drawn → end', 'asked:no → end', 'e:unreachable → side → end'],
      { exitConditions: [] },
    );
    const journey = new Journey(mustCompile(document), TUESDAY).start();
    fail(journey, 'bounced');
    expect(journey.state.step).toBe('drawn');
  });
});
