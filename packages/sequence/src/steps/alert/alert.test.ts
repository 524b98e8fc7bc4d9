import { expect, test } from 'vitest';
import { meet, problemsOf } from '../../test-kit/run-step.ts';
import { renderLiquid } from '../../text/liquid.ts';

test('notifies the owner, with the lead’s values filled in', () => {
  const text = '{{ lead.firstName }} of {{ lead.company | default: "?" }} is looking at prices';
  expect(meet('alert', { text }, { company: null }).ofType('alert')).toMatchObject([{ step: 'it', text: 'Ann of ? is looking at prices' }]);
});

test('a text with a loop is an error, and is never rendered in versions of earlier releases', () => {
  const text = '{% for i in (1..1000000000) %}{{ i }}{% endfor %}';
  expect(problemsOf('alert', { text })).toEqual(['liquid-error']);
  expect(renderLiquid(text, {})).toBeNull();
});

test('needs a text with valid Liquid', () => {
  expect(problemsOf('alert', { text: ' ' })).toEqual(['missing-content']);
  expect(problemsOf('alert', { text: '{{ lead.shoe }}' })).toEqual(['unknown-variable']);
});
