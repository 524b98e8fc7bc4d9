import { expect, test } from 'vitest';
import { mustCompile } from '../../test-kit/arbitrary-document.ts';
import { draw } from '../../test-kit/build-document.ts';
import { Journey } from '../../test-kit/journey.ts';
import { meet, problemsOf, summaryOf, TUESDAY } from '../../test-kit/run-step.ts';

test('emits the changes in order', () => {
  const changes = [
    { field: 'tier', value: 'hot' },
    { field: 'tag', value: 'vip' },
    { field: 'custom', name: 'seats', value: 3 },
  ];
  expect(
    meet('set', { changes })
      .ofType('set')
      .map(({ patch }) => patch),
  ).toMatchObject(changes);
});

test('later steps of the same advance see the changes', () => {
  const document = draw(
    [
      ['it', 'set', { changes: [{ field: 'tier', value: 'hot' }] }],
      ['t', 'tier-switch'],
      ['hot', 'end', { reason: 'hot' }],
      ['not', 'end', { reason: 'not' }],
    ],
    ['start → it → t:hot → hot', 't:warm → not', 't:cold → not', 't:dead → not'],
  );
  expect(new Journey(mustCompile(document), TUESDAY).start().state.endReason).toBe('hot');
});

test('reads as a sentence, and reports missing settings', () => {
  expect(
    summaryOf('set', {
      changes: [
        { field: 'tier', value: 'hot' },
        { field: 'tag', value: 'vip', remove: true },
      ],
    }),
  ).toBe('Set the tier to hot, and remove the tag “vip”');
  expect(summaryOf('set', { changes: [{ field: 'stage', value: null }] })).toBe('Clear the stage');
  expect(problemsOf('set', { changes: [] })).toEqual(['no-change']);
  expect(problemsOf('set', { changes: [{ field: 'tag', value: '' }] })).toEqual(['missing-content']);
});

const tier = { field: 'tier', value: 'hot' };
test.each<[readonly object[], string]>([
  [[], 'Update nothing'],
  [[tier], 'Set the tier to hot'],
  [[{ field: 'stage', value: null }], 'Clear the stage'],
  [[{ field: 'stage', value: '' }], 'Set the stage to …'],
  [[{ field: 'owner', value: null }], 'Clear the owner'],
  [[{ field: 'tag', value: 'vip', remove: false }], 'Add the tag “vip”'],
  [[{ field: 'tag', value: 'vip', remove: true }], 'Remove the tag “vip”'],
  [[{ field: 'custom', name: 'looks', value: 2 }], 'Set looks to 2'],
  [[{ field: 'custom', name: 'looks', value: null }], 'Clear looks'],
  [[{ field: 'custom', name: '', value: null }], 'Clear a field'],
  [[{ field: 'custom', name: '', value: true }], 'Set a field to true'],
  [[tier, { field: 'tag', value: 'vip', remove: true }], 'Set the tier to hot, and remove the tag “vip”'],
  [[tier, tier, tier], 'Set the tier to hot, and 2 more changes'],
])('%j reads "%s"', (changes, sentence) => {
  expect(summaryOf('set', { changes })).toBe(sentence);
});
