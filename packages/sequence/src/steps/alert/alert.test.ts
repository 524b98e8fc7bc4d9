import { expect, test } from 'vitest';
import { meet, problemsOf } from '../../test-kit/run-step.ts';

test('notifies the owner, with the lead’s values filled in', () => {
  const text = '{{ lead.firstName }} of {{ lead.company | default: "?" }} is looking at prices';
  expect(meet('alert', { text }, { company: null }).ofType('alert')).toMatchObject([{ step: 'it', text: 'Ann of ? is looking at prices' }]);
});

test('a text that would render forever is shown as written', () => {
  const text = '{% for i in (1..1000000000) %}{{ i }}{% endfor %}';
  expect(meet('alert', { text }).ofType('alert')[0]?.text).toBe(text);
});

test('needs a text with valid Liquid', () => {
  expect(problemsOf('alert', { text: ' ' })).toEqual(['missing-content']);
  expect(problemsOf('alert', { text: '{{ lead.shoe }}' })).toEqual(['unknown-variable']);
});
