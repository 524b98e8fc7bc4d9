import fc from 'fast-check';
import { WEEKDAYS } from '../graph/settings.ts';
import type { ConfigOf, StepKind } from '../steps/registry.ts';

const id = fc.constantFrom('a', 'b', 'c');
const time = fc.constantFrom('00:00', '02:30', '09:15', '10:00', '17:45', '23:59');
const unit = fc.constantFrom('minutes', 'hours', 'days', 'weeks', 'business-days');
const limit = fc.record({ amount: fc.integer({ min: 1, max: 5 }), unit });
const text = fc.constantFrom('Hello', 'Hi {{ lead.firstName | default: "there" }}', '[See](https://example.com/a) {{ sender.name }}');
const touch = {
  goal: fc.constantFrom('', 'an answer'),
  window: fc.constantFrom('respect', 'ignore'),
  missingChannel: fc.constantFrom('skip', 'task', 'exit'),
};
const personal = {
  personalisation: fc.oneof(
    fc.constant({ from: 'none' }),
    fc.record({ from: fc.constant('field'), field: fc.constant('hook') }),
    fc.record({ from: fc.constant('rep'), within: limit }),
  ),
};
const personalByHand = {
  personalisation: fc.constantFrom({ from: 'none' }, { from: 'field', field: 'hook' }, { from: 'rep' }),
};
const weight = fc.integer({ min: 1, max: 5 });
/** Every document has the email `n0` before everything else. */
const aTouch = fc.constantFrom({ touch: 'n0' }, 'last', 'any');
const variants = (content: Record<string, fc.Arbitrary<unknown>>) =>
  fc.uniqueArray(fc.record({ id, weight, ...content }), { minLength: 1, maxLength: 3, selector: (variant) => variant.id });

const wait = fc.oneof(
  fc.record({
    mode: fc.constant('duration'),
    amount: fc.integer({ min: 0, max: 5 }),
    unit,
    at: fc.option(time),
    spread: fc.constantFrom(0, 30),
  }),
  fc.record(
    {
      mode: fc.constant('day'),
      day: fc.integer({ min: 0, max: 21 }),
      at: time,
      apart: fc.record({ days: fc.integer({ min: 1, max: 4 }), of: fc.constantFrom({ touch: 'n0' }, 'last') }),
    },
    { requiredKeys: ['mode', 'day', 'at'] },
  ),
  fc.record({ mode: fc.constant('next-time'), at: time, weekdays: fc.subarray([...WEEKDAYS]) }),
  fc.record({
    mode: fc.constant('lead-date'),
    field: fc.constantFrom('renewal', 'nothing'),
    offset: fc.integer({ min: -9, max: 9 }),
    at: time,
  }),
  fc.record({ mode: fc.constant('event'), event: fc.constantFrom('page-viewed', 'demo-done'), limit }),
);

const atLeast = fc.constantFrom('at-least', 'at-most');
const condition = fc.oneof(
  fc.record({
    type: fc.constant('field'),
    field: fc.constantFrom('tier', 'source'),
    op: fc.constantFrom('is', 'is-not'),
    values: fc.constant(['hot']),
  }),
  fc.record({ type: fc.constant('field'), field: fc.constant('fields.renewal'), op: fc.constantFrom('is-set', 'before-today') }),
  fc.record({ type: fc.constant('tag'), op: fc.constantFrom('has', 'has-not'), tag: fc.constant('vip') }),
  fc.record({
    type: fc.constant('events'),
    event: fc.constantFrom('page-viewed', 'custom'),
    op: atLeast,
    count: fc.integer({ min: 1, max: 3 }),
    within: fc.option(limit),
  }),
  fc.record({
    type: fc.constant('touches'),
    what: fc.constantFrom('opened', 'clicked'),
    op: atLeast,
    count: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({ type: fc.constant('inactive'), for: limit }),
  fc.record({ type: fc.constant('reachable'), channel: fc.constantFrom('sms', 'email'), is: fc.boolean() }),
);
const change = fc.oneof(
  fc.record({ field: fc.constant('tier'), value: fc.constantFrom('hot', 'cold') }),
  fc.record({ field: fc.constant('tag'), value: fc.constant('vip'), remove: fc.boolean() }),
  fc.record({ field: fc.constant('custom'), name: fc.constant('renewal'), value: fc.constantFrom('2026-05-01', 3, null) }),
);

/** Configurations that pass their check, by kind. */
const configs: Record<Exclude<StepKind, 'start'>, fc.Arbitrary<unknown>> = {
  wait,
  email: fc.record(
    { ...touch, ...personal, thread: fc.constantFrom(null, 'n0'), variants: variants({ subject: text, body: text }) },
    { requiredKeys: ['goal', 'window', 'missingChannel', 'thread', 'variants'] },
  ),
  sms: fc.record(
    { ...touch, ...personal, variants: variants({ text }) },
    { requiredKeys: ['goal', 'window', 'missingChannel', 'variants'] },
  ),
  call: fc.record({ ...touch, ...personalByHand, script: text, waitFor: fc.option(limit), anotherTime: fc.boolean() }),
  if: fc.record({
    what: fc.constantFrom('opened', 'clicked', 'bounced', 'delivered'),
    of: aTouch,
    link: fc.constantFrom(null, 'https://example.com/a'),
    engagement: fc.constantFrom('human', 'any'),
    within: fc.option(limit),
  }),
  voicemail: fc.record({ ...touch, ...personalByHand, script: text, waitFor: fc.option(limit) }),
  linkedin: fc.record({
    ...touch,
    ...personalByHand,
    action: fc.constantFrom('connect', 'message', 'view'),
    variants: variants({ text }),
    waitFor: fc.option(limit),
  }),
  notice: fc.record({ ...touch, ...personal, variants: variants({ title: text, text }) }),
  webhook: fc.record({ url: fc.constant('https://example.com/hook'), include: fc.subarray(['contact', 'tier', 'fields', 'touches']) }),
  branch: fc.record({
    rules: fc.uniqueArray(
      fc.record({ id, match: fc.constantFrom('all', 'any'), conditions: fc.array(condition, { minLength: 1, maxLength: 3 }) }),
      {
        minLength: 1,
        maxLength: 3,
        selector: (rule) => rule.id,
      },
    ),
  }),
  split: fc.record({
    arms: fc.uniqueArray(fc.record({ id, weight }), { minLength: 1, maxLength: 3, selector: (arm) => arm.id }),
    holdout: fc.constantFrom(0, 0, 20),
  }),
  set: fc.record({ changes: fc.array(change, { minLength: 1, maxLength: 3 }) }),
  alert: fc.record({ text }),
  'hand-over': fc.constant({ sequenceId: 'nurture', note: '' } satisfies ConfigOf<'hand-over'>),
  'tier-switch': fc.constant({} satisfies ConfigOf<'tier-switch'>),
  end: fc.record({ reason: fc.constantFrom('completed', 'converted') }),
};

export const arbitraryConfig: fc.Arbitrary<{ readonly kind: string; readonly config: unknown }> = fc.oneof(
  ...Object.entries(configs).map(([kind, config]) => config.map((value) => ({ kind, config: value }))),
);
