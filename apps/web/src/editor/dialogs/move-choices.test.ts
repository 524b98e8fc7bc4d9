import { expect, test } from 'vitest';
import { choiceFor, chosenLeads, modeOf, modeValue, moves, possible, readMode, withChoice } from './move-choices.ts';

const group = { versionId: 'v1', step: 's1', leads: { active: 5, paused: 2, failed: 1 } };
const other = { versionId: 'v1', step: null, leads: { active: 3, paused: 0, failed: 0 } };

test('each mode round-trips through the select value', () => {
  for (const mode of ['finish-old', 'move', 'exit', { mapTo: 'n1' }] as const) expect(readMode(modeValue(mode))).toEqual(mode);
});

test('finish-old choices are not moves', () => {
  expect(moves([choiceFor(group, 'finish-old'), choiceFor(group, 'exit')])).toEqual([{ versionId: 'v1', step: 's1', mode: 'exit' }]);
});

test('a later choice replaces the earlier one', () => {
  const choices = withChoice(withChoice([], choiceFor(group, 'move')), choiceFor(group, { mapTo: 'n2' }));
  expect(choices).toHaveLength(1);
  expect(modeOf(choices, group)).toEqual({ mapTo: 'n2' });
  expect(modeOf(choices, other)).toBe('finish-old');
});

test('paused and failed leads are moved as well', () => {
  expect(chosenLeads([group, other], [choiceFor(group, 'exit')])).toBe(8);
});

test('leads at a removed step finish their version by default', () => {
  expect([possible({ fate: 'removed' }), possible({ fate: 'changed' })]).toEqual(['finish-old', 'move']);
});
