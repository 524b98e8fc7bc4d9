import { expect, test } from 'vitest';
import { defaultSettings } from '../model/settings.ts';
import { mustCompile } from '../test-kit/arbitrary-document.ts';
import { anEmail, anSms, days, draw } from '../test-kit/build-document.ts';
import { Journey } from '../test-kit/journey.ts';
import { contextAt, instant, lead } from '../test-kit/leads.ts';
import { migrateState } from './migrate-state.ts';
import { linkedinDefaults } from '../steps/linkedin/config.ts';

const NIGHT = instant('2026-03-13T22:30[Europe/Berlin]');
const MORNING = instant('2026-03-14T08:00[Europe/Berlin]');
const DAY = 86_400_000;
const consenting = lead({ consent: { email: true, sms: true, call: true } });
const anyHour = { window: 'ignore' };

function drawn(settings: object = {}, mail: object = anyHour, text: object = {}) {
  return draw(
    [
      ['text', 'sms', anSms('Hello', { ...anyHour, ...text })],
      ['mail', 'email', anEmail('Hello', mail)],
      ['w', 'wait', days(2)],
      ['again', 'email', anEmail('Again', anyHour)],
      ['end', 'end'],
    ],
    ['start → text → mail → w → again → end'],
    settings,
  );
}

function journey(...args: Parameters<typeof drawn>): Journey {
  return new Journey(mustCompile(drawn(...args)), NIGHT, consenting).start();
}

const sent = (of: Journey) => of.ofType('message').map(({ step, visit, on }) => [step, visit, on]);

test('a text held by quiet hours does not delay the next email; each goes out once, and later steps keep their time', () => {
  const made = journey();
  expect(sent(made)).toEqual([['mail', 1, NIGHT]]);
  expect(made.state.step).toBe('text');
  expect(sent(made.run())).toEqual([
    ['mail', 1, NIGHT],
    ['text', 1, MORNING],
    ['again', 1, MORNING + 2 * DAY],
  ]);
  expect([made.state.early, made.state.ahead]).toEqual([undefined, undefined]);
});

test('the email waits if the touch says so, and in older sequences', () => {
  const { heldTouchesPass: _later, ...before } = defaultSettings();
  const inOrder = ['text', 'mail', 'again'];
  for (const made of [
    journey({}, anyHour, { othersWait: true }),
    new Journey(mustCompile({ ...drawn(), settings: before }), NIGHT, consenting).start(),
  ]) {
    expect(made.ofType('message')).toEqual([]);
    expect(sent(made.run()).map(([step]) => step)).toEqual(inOrder);
  }
});

test('events belong to the touch that went ahead, and a reply ends the enrollment', () => {
  const made = journey();
  made.happens('opened', { step: 'mail', visit: 1 }, NIGHT + 1);
  expect(made.state.touches['mail']?.opened).toBe(NIGHT + 1);
  made.happens('replied', { step: 'mail', visit: 1 }, NIGHT + 2);
  expect(sent(made.run())).toHaveLength(1);
});

test('sending the held touch now continues after both', () => {
  const made = journey();
  made.act({ type: 'send-now' }, NIGHT + 1);
  expect(sent(made)).toEqual([
    ['mail', 1, NIGHT],
    ['text', 1, NIGHT + 1],
  ]);
  expect(made.state.step).toBe('w');
});

test('a wait or an If between them keeps the order', () => {
  const document = draw(
    [
      ['text', 'sms', anSms('Hello', anyHour)],
      ['it', 'if', { what: 'clicked', of: 'last', within: { amount: 1, unit: 'hours' } }],
      ['mail', 'email', anEmail('Hello', anyHour)],
      ['end', 'end'],
    ],
    ['start → text → it:no → mail → end', 'it:yes → end'],
  );
  expect(new Journey(mustCompile(document), NIGHT, consenting).start().ofType('message')).toEqual([]);
});

test.each([
  [false, [], ['mail', 'text']],
  [true, [], ['mail', 'text']],
  [false, ['note'], ['mail', 'text']],
  [true, ['note'], ['text', 'mail']],
] as const)(
  'an email after a pause goes ahead, except if a publish (%s) moved a lead with a touch (%s) before',
  (published, before, order) => {
    const pause = { mode: 'duration', amount: 1, unit: 'hours', at: null };
    const document = draw(
      [
        ...before.map((id) => [id, 'linkedin', { ...linkedinDefaults(), ...anyHour }] as const),
        ['text', 'sms', anSms('Hello', anyHour)],
        ['w', 'wait', pause],
        ['mail', 'email', anEmail('Hello', anyHour)],
        ['end', 'end'],
      ],
      [['start', ...before, 'text', 'w', 'mail', 'end'].join(' → ')],
    );
    const made = new Journey(mustCompile(document), NIGHT, consenting).start();
    expect(made.state.step).toBe('text');
    expect(made.state.lastTouch !== null).toBe(before.length > 0);
    if (published) {
      const migrated = migrateState(made.ir, made.ir, made.state, contextAt(NIGHT, consenting));
      if (!migrated.ok) throw new Error(migrated.reason);
      made.state = migrated.state;
    }
    expect(sent(made.run()).map(([step]) => step)).toEqual(order);
  },
);
