import { expect, test } from 'vitest';
import { compile } from '../../compiler/compile.ts';
import { draw } from '../../test-kit/build-document.ts';
import { meet, summaryOf } from '../../test-kit/run-step.ts';
import { TIERS } from '../../model/types.ts';

test.each([...TIERS])('%s leads take their path', (tier) => {
  expect(meet('tier-switch', {}, { tier }).state.endReason).toBe(tier);
});

test('leads without a tier leave by an exit that may stay unconnected', () => {
  expect(meet('tier-switch', {}, { tier: null }).state.endReason).toBe('other');
  const open = draw(
    [
      ['it', 'tier-switch'],
      ['end', 'end'],
    ],
    ['start → it', ...TIERS.map((tier) => `it:${tier} → end`)],
  );
  expect(compile(open).issues).toEqual([]);
});

test('records the tier on the timeline, and reads as a sentence', () => {
  const entries = meet('tier-switch', {}, { tier: 'hot' }).ofType('timeline');
  expect(entries).toContainEqual(expect.objectContaining({ entry: { what: 'decided', step: 'it', exit: 'hot', why: 'tier:hot' } }));
  expect(summaryOf('tier-switch', {})).toBe('Split by tier');
});
