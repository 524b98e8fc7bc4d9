import { expect, test } from 'vitest';
import { choiceFor, chosenLeads, modeOf, modeValue, moves, possible, readMode, withChoice } from './move-choices.ts';

const group = { versionId: 'v1', step: 's1', leads: { active: 5, paused: 2, failed: 1 } };
const other = { versionId: 'v1', step: null, leads: { active: 3, paused: 0, failed: 0 } };

test('every mode survives the select', () => {
  for (const mode of ['finish-old', 'move', 'exit', { mapTo: 'n1' }] as const) expect(readMode(modeValue(mode))).toEqual(mode);
});

test('who finishes needs no move', () => {
  expect(moves([choiceFor(group, 'finish-old'), choiceFor(group, 'exit')])).toEqual([{ versionId: 'v1', step: 's1', mode: 'exit' }]);
});

test('a later choice takes the place of the one before', () => {
  const choices = withChoice(withChoice([], choiceFor(group, 'move')), choiceFor(group, { mapTo: 'n2' }));
  expect(choices).toHaveLength(1);
  expect(modeOf(choices, group)).toEqual({ mapTo: 'n2' });
  expect(modeOf(choices, other)).toBe('finish-old');
});

test('leads that are paused or set aside are moved as well', () => {
  expect(chosenLeads([group, other], [choiceFor(group, 'exit')])).toBe(8);
});

test('nobody guesses where leads of a removed step go on', () => {
  expect([possible({ fate: 'removed' }), possible({ fate: 'changed' })]).toEqual(['finish-old', 'move']);
});
