import { expect, it } from 'vitest';
import { mustCompile } from '../test-kit/arbitrary-document.ts';
import { anEmail, days, draw } from '../test-kit/build-document.ts';
import { Journey } from '../test-kit/journey.ts';
import { TUESDAY } from '../test-kit/run-step.ts';

const NIGHT = TUESDAY - 12 * 3_600_000;

function begin(at: number): Journey {
  const document = draw(
    [
      ['e', 'email', anEmail('Hello')],
      ['w', 'wait', days(2)],
      ['end', 'end', { reason: 'completed' }],
    ],
    ['start → e → w → end'],
  );
  return new Journey(mustCompile(document), at).start().run(0);
}

it('sends a touch at once that waits for its send window', () => {
  const journey = begin(NIGHT);
  expect(journey.state.step).toBe('e');
  journey.act({ type: 'send-now' });
  expect(journey.ofType('message')).toMatchObject([{ step: 'e' }]);
});

it('has no effect and no timeline entry if there is nothing to send', () => {
  const journey = begin(TUESDAY);
  expect(journey.state.step).toBe('w');
  const before = journey.state;
  journey.act({ type: 'send-now' });
  expect(journey.state).toBe(before);
  expect(journey.ofType('timeline').filter(({ entry }) => entry.what === 'act')).toEqual([]);
});
