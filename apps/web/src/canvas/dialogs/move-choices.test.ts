import { expect, test } from 'vitest';
import { choiceFor, modeValue, moves, readMode } from './move-choices.ts';

const group = { versionId: 'v1', step: 's1' };

test('every mode survives the select', () => {
  for (const mode of ['finish-old', 'move', 'exit', { mapTo: 'n1' }] as const) expect(readMode(modeValue(mode))).toEqual(mode);
});

test('who finishes needs no move', () => {
  expect(moves([choiceFor(group, 'finish-old'), choiceFor(group, 'exit')])).toEqual([{ ...group, mode: 'exit' }]);
});
