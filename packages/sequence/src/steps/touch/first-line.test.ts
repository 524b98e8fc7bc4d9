import { describe, expect, it, test } from 'vitest';
import { coach } from '../../insight/coach/index.ts';
import { applyFix } from '../../insight/coach/apply-fix.ts';
import { compile } from '../../compiler/compile.ts';
import { quickFixes } from '../../insight/quick-fixes/index.ts';
import { describePosition } from '../../runtime/describe-position.ts';
import { FIRST_LINE_WRITTEN } from '../../runtime/first-lines.ts';
import { simulateLead } from '../../insight/simulate/index.ts';
import { days, draw } from '../../test-kit/build-document.ts';
import { Journey } from '../../test-kit/journey.ts';
import { contextAt, instant, lead } from '../../test-kit/leads.ts';
import { around, meet, problemsOf } from '../../test-kit/run-step.ts';
import { fieldLine, withFirstLine } from './first-line.ts';

const HOUR = 3_600_000;
const TUESDAY = instant('2026-03-10T09:00Z');

function email(changes: object = {}) {
  const body = 'Hi,\n\n{{ firstLine }}\n\nShall we talk?';
  return {
    personalization: { from: 'rep', within: { amount: 4, unit: 'hours' } },
    variants: [{ id: 'a', weight: 1, subject: 'Hello', preview: '', body }],
    ...changes,
  };
}

function irOf(config: object) {
  const { ir, issues } = compile(
    draw(
      [
        ['e', 'email', config],
        ['w', 'wait', days(3)],
        ['f', 'email', config],
        ['end', 'end'],
      ],
      ['start → e → w → f → end'],
      {
        timeZone: 'UTC',
      },
    ),
  );
  if (ir === null) throw new Error(JSON.stringify(issues));
  return ir;
}

function written(journey: Journey, step = 'e', visit = 1) {
  return journey.happens(FIRST_LINE_WRITTEN, { step, visit });
}

describe('a first line that a person writes', () => {
  it('is requested when the lead enters, and the touch waits for it', () => {
    const ir = irOf(email());
    const journey = new Journey(ir, TUESDAY).start();
    expect(journey.ofType('first-line')).toMatchObject([
      { step: 'e', visit: 1, channel: 'email', variant: 'a', dueAt: TUESDAY + 4 * HOUR },
    ]);
    expect(journey.ofType('message')).toEqual([]);
    const { waitingFor, until } = describePosition(ir, journey.state, contextAt(TUESDAY));
    expect([waitingFor, until]).toEqual(['a person to write the opening line, at most 4 hours', TUESDAY + 4 * HOUR]);

    journey.happens('opened', { step: 'x' }, TUESDAY + HOUR);
    expect(journey.ofType('first-line')).toHaveLength(1);
    written(journey);
    expect(journey.ofType('message')).toMatchObject([{ step: 'e', on: TUESDAY + HOUR }]);
    expect(journey.ofType('withdraw')).toEqual([]);
    written(journey);
    expect(journey.ofType('message')).toHaveLength(1);
  });

  it('holds the touch until the limit; then the task is canceled', () => {
    const journey = new Journey(irOf(email()), TUESDAY).start();
    journey.wake();
    expect(journey.ofType('message')).toMatchObject([{ step: 'e', on: TUESDAY + 4 * HOUR }]);
    expect(journey.ofType('withdraw')).toEqual([{ type: 'withdraw', step: 'e', only: 'tasks', on: TUESDAY + 4 * HOUR }]);
  });

  it('written in the evening goes out in the morning, 08:00 in Berlin', () => {
    const journey = new Journey(irOf(email({ personalization: { from: 'rep', within: { amount: 1, unit: 'days' } } })), TUESDAY).start();
    journey.now = instant('2026-03-10T19:00Z');
    written(journey);
    expect(journey.ofType('message')).toEqual([]);
    journey.wake();
    expect(journey.ofType('message')).toMatchObject([{ on: instant('2026-03-11T07:00Z') }]);
    expect(journey.ofType('first-line')).toHaveLength(1);
    expect(journey.ofType('withdraw')).toEqual([]);
  });

  it('written during a pause counts afterward', () => {
    const journey = new Journey(irOf(email()), TUESDAY).start();
    journey.act({ type: 'pause' });
    written(journey);
    expect(journey.ofType('message')).toEqual([]);
    journey.act({ type: 'resume' });
    expect(journey.ofType('message')).toHaveLength(1);
  });

  it('is requested again at each touch', () => {
    const journey = new Journey(irOf(email()), TUESDAY).start();
    written(journey);
    journey.wake();
    expect(journey.state.step).toBe('f');
    expect(journey.ofType('first-line').map(({ step }) => step)).toEqual(['e', 'f']);
    expect(journey.ofType('message')).toHaveLength(1);
  });

  it('is omitted when a person sends at once', () => {
    const journey = new Journey(irOf(email()), TUESDAY).start();
    journey.act({ type: 'send-now' });
    expect(journey.ofType('message')).toHaveLength(1);
    expect(journey.ofType('withdraw')).toMatchObject([{ step: 'e', only: 'tasks' }]);
  });

  it('is not requested for an unreachable lead', () => {
    const journey = new Journey(irOf(email()), TUESDAY, lead({ email: null })).start();
    expect(journey.ofType('first-line')).toEqual([]);
    expect(journey.state.step).toBe('w');
  });

  it('is written within the hour by a simulated rep', () => {
    const run = simulateLead(irOf(email()), { enrolledAt: TUESDAY, lead: { timeZone: 'UTC' } }, {});
    expect(run.entries.slice(1, 5).map(({ text }) => text)).toEqual([
      'Entered: Email “Hello”',
      'Opening line task: Email “Hello”',
      'Waits for a person to write the opening line, at most 4 hours, until Tue 10 Mar 2026, 13:00',
      'Opening line written',
    ]);
  });
});

describe('the place of the first line', () => {
  it('is after the greeting, or at the top', () => {
    expect(withFirstLine('Hi {{ lead.firstName }},\n\nShall we talk?')).toBe(
      'Hi {{ lead.firstName }},\n\n{{ firstLine }}\n\nShall we talk?',
    );
    expect(withFirstLine('Shall we talk?')).toBe('{{ firstLine }}\n\nShall we talk?');
    expect(withFirstLine('')).toBe('{{ firstLine }}');
  });

  it('is suggested by the coach if all leads get the same message', () => {
    const plain = { variants: [{ id: 'a', weight: 1, subject: 'Hello', preview: '', body: 'Hi,\n\nShall we talk?' }] };
    const document = draw(
      [
        ['e', 'email', plain],
        ['end', 'end'],
      ],
      ['start → e → end'],
    );
    const advice = coach(document).find(({ code }) => code === 'impersonal');
    const fixed = applyFix(document, advice!.fix!);
    expect(fixed.nodes.find(({ id }) => id === 'e')?.config).toMatchObject({
      personalization: { from: 'rep' },
      variants: [{ body: 'Hi,\n\n{{ firstLine }}\n\nShall we talk?' }],
    });
    expect(coach(fixed).some(({ code }) => code === 'impersonal')).toBe(false);
    expect(compile(fixed).issues).toEqual([]);
  });
});

describe('the first line of touches that a person carries out', () => {
  const text = [{ id: 'a', weight: 1, text: 'Hi {{ lead.firstName }},\n\n{{ firstLine }}\n\nShall we talk?' }];
  const kinds = [
    ['linkedin', { action: 'message', variants: text }, { action: 'message', variants: [{ ...text[0], text: 'Hello.' }] }],
    ['call', { script: '{{ firstLine }} Is now a good time?' }, { script: 'Is now a good time?' }],
    ['voicemail', { script: '{{ firstLine }} I will try again.' }, { script: 'I will try again.' }],
  ] as const;

  it.each(kinds)('%s: the task is created at once, for every source of the line', (kind, config) => {
    for (const personalization of [{ from: 'rep' }, { from: 'field', field: 'hook' }]) {
      expect(problemsOf(kind, { ...config, personalization })).toEqual([]);
      const journey = meet(kind, { ...config, personalization });
      expect(journey.ofType('first-line')).toEqual([]);
      expect(journey.ofType('task')).toHaveLength(1);
    }
  });

  it.each(kinds)('%s: needs a source of the line, or no line', (kind, config, plain) => {
    expect(problemsOf(kind, config)).toEqual(['first-line-unsourced']);
    expect(problemsOf(kind, { ...config, personalization: { from: 'field', field: '' } })).toEqual(['first-line-without-field']);
    const unused = around(kind, { ...plain, personalization: { from: 'rep' } });
    const [issue] = compile(unused).issues;
    expect(issue).toMatchObject({ code: 'first-line-unused', nodeId: 'it' });
    const fixes = quickFixes(unused, issue!);
    expect(fixes.map(({ title }) => title)).toEqual(['Start with {{ firstLine }}', 'Remove the opening line']);
    for (const { apply } of fixes) expect(compile(apply(unused)).issues).toEqual([]);
  });

  it('is suggested by the coach if all leads get the same LinkedIn message', () => {
    const document = around('linkedin', { action: 'message', variants: [{ id: 'a', weight: 1, text: 'Hello,\n\nshall we talk?' }] });
    const advice = coach(document).find(({ code }) => code === 'impersonal');
    const fixed = applyFix(document, advice!.fix!);
    expect(compile(fixed).issues).toEqual([]);
    expect(coach(fixed).some(({ code }) => code === 'impersonal')).toBe(false);
  });
});

test('a notice waits for its opening line like other messages', () => {
  const personalization = { from: 'rep', within: { amount: 4, unit: 'hours' } };
  const journey = meet('notice', { personalization, variants: [{ id: 'a', weight: 1, title: 'News', text: '{{ firstLine }}' }] });
  expect(journey.ofType('message')).toEqual([]);
  journey.happens(FIRST_LINE_WRITTEN, { step: 'it', visit: 1 });
  expect(journey.ofType('message')).toHaveLength(1);
});

test('a lead field gives the line if it has a value', () => {
  const config = { personalization: { from: 'field', field: 'hook' } } as const;
  expect(fieldLine(config, { hook: 'I read your book.' })).toBe('I read your book.');
  expect([fieldLine(config, {}), fieldLine(config, { hook: null }), fieldLine(config, { hook: ['x'] })]).toEqual(['', '', '']);
  expect(fieldLine({ personalization: { from: 'field', field: 'constructor' } }, {})).toBe('');
  expect(fieldLine({}, { hook: 'I read your book.' })).toBe('');
});

test.each([
  ['Hi Ann,\n\nShall we talk?', 'Hi Ann,\n\n{{ firstLine }}\n\nShall we talk?'],
  ['Good morning! \n\nShall we talk?\n\nAda', 'Good morning! \n\n{{ firstLine }}\n\nShall we talk?\n\nAda'],
  ['To all:\n\nShall we talk?', 'To all:\n\n{{ firstLine }}\n\nShall we talk?'],
  ['Shall we talk?\n\nAda', '{{ firstLine }}\n\nShall we talk?\n\nAda'],
  ['Hi Ann,', '{{ firstLine }}\n\nHi Ann,'],
  ['Hi Ann,\nas promised,\n\nShall we talk?', '{{ firstLine }}\n\nHi Ann,\nas promised,\n\nShall we talk?'],
  [`${'x'.repeat(79)},\n\nShall we talk?`, `${'x'.repeat(79)},\n\n{{ firstLine }}\n\nShall we talk?`],
  [`${'x'.repeat(80)},\n\nShall we talk?`, `{{ firstLine }}\n\n${'x'.repeat(80)},\n\nShall we talk?`],
  ['', '{{ firstLine }}'],
  [' \n', '{{ firstLine }}'],
])('the opening line in %j is placed as in %j', (text, expected) => {
  expect(withFirstLine(text)).toBe(expected);
});
