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
