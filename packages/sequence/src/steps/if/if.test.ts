import { describe, expect, it, test } from 'vitest';
import { defaultSettings } from '../../model/settings.ts';
import { mustCompile } from '../../test-kit/arbitrary-document.ts';
import { anEmail, draw } from '../../test-kit/build-document.ts';
import { Journey } from '../../test-kit/journey.ts';
import { lead } from '../../test-kit/leads.ts';
import { summaryOf, TUESDAY } from '../../test-kit/run-step.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Email `e`, then call `c`, then the If. */
function asked(config: object, exitConditions: readonly { name: string }[] = []): Journey {
  const document = draw(
    [
      ['e', 'email', anEmail()],
      ['c', 'call', { script: 'Ask.', outcomes: ['connected', 'no-answer'] }],
      ['it', 'if', { of: { touch: 'e' }, ...config }],
      ['yes', 'end', { reason: 'yes' }],
      ['no', 'end', { reason: 'no' }],
    ],
    ['start → e → c → it:yes → yes', 'it:no → no'],
    { exitConditions: [...exitConditions], guards: { ...defaultSettings().guards, minutesBetweenTouches: null } },
  );
  return new Journey(mustCompile(document), TUESDAY).start();
}

const within = { amount: 2, unit: 'days' };
const told = (journey: Journey): string | null => journey.state.endReason;

describe('if', () => {
  it('decides at once without a limit', () => {
    expect(told(asked({ what: 'opened' }))).toBe('no');
  });

  it.each(['opened', 'clicked', 'replied', 'bounced', 'delivered'])('waits for “%s” up to its limit', (what) => {
    const yes = asked({ what, within });
    yes.happens(what, { step: 'e', visit: 1 }, TUESDAY + HOUR);
    expect(told(yes)).toBe('yes');
    expect(told(asked({ what, within }).run())).toBe('no');
    const late = asked({ what, within });
    late.happens(what, { step: 'e', visit: 1 }, TUESDAY + 3 * DAY);
    expect(told(late)).toBe('no');
  });

  it('counts a click or a reply as an open', () => {
    for (const name of ['clicked', 'replied']) {
      const journey = asked({ what: 'opened', within });
      journey.happens(name, { step: 'e', visit: 1 }, TUESDAY + HOUR);
      expect(told(journey)).toBe('yes');
    }
  });

  it('matches a link with merge fields to the sent URL', () => {
    const link = 'https://x.example/?n={{ lead.firstName }}';
    const journey = asked({ what: 'clicked', link, within });
    journey.happens('clicked', { step: 'e', visit: 1, link: 'https://x.example/?m=Ada' }, TUESDAY + HOUR);
    expect(told(journey)).toBeNull();
    journey.happens('clicked', { step: 'e', visit: 1, link: 'https://x.example/?n=Ada%20B' }, TUESDAY + 2 * HOUR);
    expect(told(journey)).toBe('yes');
  });

  it('counts humans only, or all, as configured', () => {
    const machine = { step: 'e', visit: 1, human: false };
    const human = asked({ what: 'opened', within });
    human.happens('opened', machine, TUESDAY + HOUR);
    expect(told(human)).toBeNull();
    const any = asked({ what: 'opened', engagement: 'any', within });
    any.happens('opened', machine, TUESDAY + HOUR);
    expect(told(any)).toBe('yes');
  });

  it('distinguishes links', () => {
    const link = 'https://example.com/look';
    const other = asked({ what: 'clicked', link, within });
    other.happens('clicked', { step: 'e', visit: 1, link: 'https://example.com/other' }, TUESDAY + HOUR);
    expect(told(other)).toBeNull();
    other.happens('clicked', { step: 'e', visit: 1, link }, TUESDAY + 2 * HOUR);
    expect(told(other)).toBe('yes');
  });

  it('checks the outcome of a task, and does not wait once there is one', () => {
    const answer = (outcome: string): string | null => {
      const journey = asked({ what: 'outcome', of: { touch: 'c' }, outcome: 'connected', within });
      journey.happens('task-completed', { step: 'c', visit: 1, outcome }, TUESDAY + HOUR);
      return told(journey);
    };
    expect(answer('connected')).toBe('yes');
    expect(answer('no-answer')).toBe('no');
  });

  it('checks the last touch, or any touch', () => {
    const last = asked({ what: 'opened', of: 'last', within });
    last.happens('opened', { step: 'e', visit: 1 }, TUESDAY + HOUR);
    expect(told(last)).toBeNull();
    const any = asked({ what: 'opened', of: 'any', within });
    any.happens('opened', { step: 'e', visit: 1 }, TUESDAY + HOUR);
    expect(told(any)).toBe('yes');
  });

  it('works for every variant', () => {
    const variants = ['a', 'b', 'c'].map((id) => ({ id, weight: 1, subject: id, preview: '', body: id }));
    const document = draw(
      [
        ['e', 'email', { variants }],
        ['it', 'if', { what: 'opened', of: { touch: 'e' }, within }],
        ['yes', 'end', { reason: 'yes' }],
        ['no', 'end'],
      ],
      ['start → e → it:yes → yes', 'it:no → no'],
    );
    const journey = new Journey(mustCompile(document), TUESDAY).start();
    journey.happens('opened', { step: 'e', visit: 1 }, TUESDAY + HOUR);
    expect(told(journey)).toBe('yes');
  });
});

test('reads as a sentence', () => {
  expect(summaryOf('if', { what: 'clicked', of: { touch: 'e' }, link: 'https://example.com', within })).toBe(
    'If e was clicked (https://example.com) within 2 days',
  );
  expect(summaryOf('if', { what: 'outcome', of: 'last', outcome: 'connected' })).toBe('If the last touch ended with “connected”');
});

test('an If on a skipped touch keeps its time, so that later touches come no sooner', () => {
  const document = (settings: object) =>
    draw(
      [
        ['e', 'email', anEmail()],
        ['it', 'if', { what: 'opened', of: { touch: 'e' }, within: { amount: 57, unit: 'days' } }],
        ['c', 'call', { script: 'Ask.' }],
        ['end', 'end'],
      ],
      ['start → e → it:no → c → end', 'it:yes → c'],
      settings,
    );
  const callAt = (settings: object = {}): number => {
    const journey = new Journey(mustCompile(document(settings)), TUESDAY, lead({ email: null })).start().run();
    return Math.round((journey.ofType('task')[0]!.on - TUESDAY) / DAY);
  };
  expect(callAt()).toBe(57);
  const { skippedKeepTime: _new, ...before } = defaultSettings();
  expect(
    new Journey(mustCompile({ ...document({}), settings: before }), TUESDAY, lead({ email: null })).start().ofType('task'),
  ).toHaveLength(1);
});
