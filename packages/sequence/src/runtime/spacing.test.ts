import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultSettings } from '../model/settings.ts';
import { mustCompile } from '../test-kit/arbitrary-document.ts';
import { anEmail, anSms, days, draw } from '../test-kit/build-document.ts';
import { Journey } from '../test-kit/journey.ts';
import { contextAt, instant, lead } from '../test-kit/leads.ts';
import { advance } from './advance.ts';
import { describePosition } from './describe-position.ts';
import { initialState } from './initial-state.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const TUESDAY = instant('2026-03-10T10:00[Europe/Berlin]');
const consenting = lead({ consent: { email: true, sms: true, call: true } });

const started = (steps: Parameters<typeof draw>[0], arrow: string, settings: object = {}): Journey =>
  new Journey(mustCompile(draw(steps, [arrow], settings)), TUESDAY, consenting).start();

const touchesOf = (journey: Journey) =>
  [...journey.ofType('message'), ...journey.ofType('task')]
    .toSorted((a, b) => a.on - b.on)
    .map(({ step, on }) => [step, (on - TUESDAY) / MINUTE]);

const three = [
  ['call', 'call', { script: 'Ask.' }],
  ['mail', 'email', anEmail()],
  ['text', 'sms', anSms()],
  ['end', 'end'],
] as const;

test('touches and tasks of a new sequence stay half an hour apart; the first one goes out at once', () => {
  expect(touchesOf(started(three, 'start → call → mail → text → end').run())).toEqual([
    ['call', 0],
    ['mail', 30],
    ['text', 60],
  ]);
});

test.each([0, null, undefined])('a distance of %s is none, as in older sequences', (minutes) => {
  const { minutesBetweenTouches: _usual, ...guards } = defaultSettings().guards;
  const set = minutes === undefined ? guards : { ...guards, minutesBetweenTouches: minutes };
  expect(touchesOf(started(three, 'start → call → mail → text → end', { guards: set }).run()).map(([, at]) => at)).toEqual([0, 0, 0]);
});

test('a touch that a person sends now ignores the distance', () => {
  const journey = started(three, 'start → call → mail → text → end');
  journey.act({ type: 'send-now' }, TUESDAY + MINUTE);
  expect(touchesOf(journey)).toEqual([
    ['call', 0],
    ['mail', 1],
  ]);
});

test('a skipped touch keeps its time and does not count for the distance', () => {
  const journey = new Journey(
    mustCompile(draw(three, ['start → call → mail → text → end'])),
    TUESDAY,
    lead({ email: null, consent: { email: true, sms: true, call: true } }),
  );
  expect(touchesOf(journey.start().run())).toEqual([
    ['call', 0],
    ['text', 30],
  ]);
});

test('the position says why the touch waits', () => {
  const journey = started(three, 'start → call → mail → text → end');
  const { reasons } = describePosition(journey.ir, journey.state, contextAt(journey.now, journey.facts));
  expect(reasons).toEqual([{ code: 'touch-distance', params: { minutes: 30 } }]);
});

test('an exempt email ignores the gap, and the gap of the next email counts from it', () => {
  const journey = started(
    [
      ['one', 'email', anEmail()],
      ['w', 'wait', { mode: 'duration', amount: 2, unit: 'hours', at: null }],
      ['two', 'email', anEmail('Re', { ignoreEmailGap: true })],
      ['three', 'email', anEmail()],
      ['end', 'end'],
    ],
    'start → one → w → two → three → end',
  ).run();
  expect(journey.ofType('message').map(({ step, on }) => [step, (on - TUESDAY) / HOUR])).toEqual([
    ['one', 0],
    ['two', 2],
    ['three', 50],
  ]);
});

test('sends of other sequences hold a touch back, with a stored reason', () => {
  const ir = mustCompile(
    draw(
      [
        ['mail', 'email', anEmail()],
        ['w', 'wait', days(1)],
        ['end', 'end'],
      ],
      ['start → mail → w → end'],
    ),
  );
  const elsewhere = { sent: { email: TUESDAY - 2 * HOUR, call: TUESDAY - MINUTE } };
  const context = { ...contextAt(TUESDAY, consenting), elsewhere };
  const { state, effects } = advance(ir, initialState(TUESDAY), { type: 'start' }, context);
  const reasons = [{ code: 'email-gap', params: { hours: 48, elsewhere: 1 } }];
  expect(state.wait).toMatchObject({ until: TUESDAY + 46 * HOUR, reasons });
  expect(effects).toContainEqual(expect.objectContaining({ entry: { what: 'planned', step: 'mail', for: state.wait?.until, reasons } }));
  expect(describePosition(ir, state, contextAt(TUESDAY, consenting)).reasons).toEqual(reasons);
  const byCall = advance(ir, initialState(TUESDAY), { type: 'start' }, { ...context, elsewhere: { sent: { call: TUESDAY - MINUTE } } });
  expect(byCall.state.wait?.until).toBe(TUESDAY + 29 * MINUTE);
  const busy = advance(ir, initialState(TUESDAY), { type: 'start' }, { ...context, elsewhere: { sent: {}, notBefore: TUESDAY + 1_000 } });
  expect(busy.state.wait).toMatchObject({ until: TUESDAY + 1_000, reasons: [{ code: 'other-sequence' }] });
});

test('in any order of touches and waits, no two touches of a lead are closer than the distance', () => {
  const part = fc.constantFrom('email', 'sms', 'call', 'linkedin', 'wait');
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 1, maxLength: 9 }),
      fc.nat({ max: 10_080 }),
      fc.integer({ min: 1, max: 240 }),
      (parts, start, minutes) => {
        const configs = {
          email: anEmail(),
          sms: anSms(),
          call: { script: 'Ask.' },
          linkedin: { action: 'view', variants: [], waitFor: null },
          wait: { mode: 'duration', amount: 5, unit: 'minutes', at: null },
        } as Record<string, object>;
        const steps = parts.map((kind, index) => [`s${index}`, kind, configs[kind]] as const);
        const arrow = ['start', ...steps.map(([id]) => id), 'end'].join(' → ');
        const document = draw([...steps, ['end', 'end']], [arrow], {
          guards: { ...defaultSettings().guards, minutesBetweenTouches: minutes },
        });
        const journey = new Journey(mustCompile(document), TUESDAY + start * MINUTE, consenting).start().run();
        const at = [...journey.ofType('message'), ...journey.ofType('task')].map(({ on }) => on).toSorted((a, b) => a - b);
        expect(at.slice(1).every((instantOf, index) => instantOf - at[index]! >= minutes * MINUTE)).toBe(true);
        expect(at).toHaveLength(parts.filter((kind) => kind !== 'wait').length);
      },
    ),
    { numRuns: 150 },
  );
});
