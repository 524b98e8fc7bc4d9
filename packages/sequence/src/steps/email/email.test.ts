import { describe, expect, it, test } from 'vitest';
import { compile } from '../../compiler/compile.ts';
import { mustCompile } from '../../test-kit/arbitrary-document.ts';
import { anEmail, days, draw } from '../../test-kit/build-document.ts';
import { Journey } from '../../test-kit/journey.ts';
import { lead } from '../../test-kit/leads.ts';
import { meet, problemsOf, summaryOf, TUESDAY } from '../../test-kit/run-step.ts';

/** Two emails three days apart; the second continues the thread of the first. */
const thread = draw(
  [
    ['first', 'email', anEmail()],
    ['w', 'wait', days(3, '10:00')],
    ['answer', 'email', anEmail('', { thread: 'first' })],
    ['end', 'end'],
  ],
  ['start → first → w → answer → end'],
);

test('goes out with its variant', () => {
  expect(meet('email', anEmail()).ofType('message')).toMatchObject([{ step: 'it', channel: 'email', variant: 'a', threadOf: null }]);
});

describe('a thread', () => {
  const threads = (journey: Journey) => journey.ofType('message').map(({ step, threadOf }) => [step, threadOf]);

  it('is continued by a later email, which needs no subject', () => {
    expect(compile(thread).issues).toEqual([]);
    expect(threads(new Journey(mustCompile(thread), TUESDAY).start().run())).toEqual([
      ['first', null],
      ['answer', 'first'],
    ]);
  });

  it('starts new for a lead that did not get its first email', () => {
    const journey = new Journey(mustCompile(thread), TUESDAY, lead({ email: null })).start();
    journey.facts = lead();
    expect(threads(journey.run())).toEqual([['answer', null]]);
  });

  it('needs an earlier email', () => {
    const codes = (of: string) => problemsOf('email', anEmail('Hello', { thread: of }));
    expect(codes('gone')).toEqual(['thread-without-email']);
    expect(codes('it')).toEqual(['thread-on-unsent-email']);
  });
});

test('needs a subject and a body with valid Liquid', () => {
  const variant = (changes: object) => ({ variants: [{ id: 'a', weight: 1, subject: 'Hello', preview: '', body: 'Hello', ...changes }] });
  expect(problemsOf('email', variant({}))).toEqual([]);
  expect(problemsOf('email', variant({ subject: ' ' }))).toEqual(['missing-content']);
  expect(problemsOf('email', variant({ body: '' }))).toEqual(['missing-content']);
  expect(problemsOf('email', variant({ preview: '{{ lead.shoe }}' }))).toEqual(['unknown-variable']);
  expect(problemsOf('email', variant({ body: '{{ lead.firstName' }))).toEqual(['liquid-error']);
});

test('reads as a sentence', () => {
  expect(summaryOf('email', anEmail('Hi {{ lead.firstName }}'))).toBe('Email “Hi {first name}”');
  expect(summaryOf('email', anEmail(''))).toBe('Email without a subject');
  expect(summaryOf('email', anEmail('', { thread: 'e' }))).toBe('Email in the same thread');
});
