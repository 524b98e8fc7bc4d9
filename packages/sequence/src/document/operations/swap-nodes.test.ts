import { expect, test } from 'vitest';
import { compile } from '../../compiler/compile.ts';
import { anEmail, anSms, days, draw } from '../../test-kit/build-document.ts';
import { putChannelFirst, swapNodes } from './swap-nodes.ts';

const cadence = draw(
  [
    ['s', 'sms', anSms()],
    ['w', 'wait', days(1)],
    ['c', 'call', { script: 'Ask.', waitFor: { amount: 1, unit: 'days' } }],
    ['e', 'email', anEmail()],
    ['end', 'end'],
  ],
  ['start → s → w → c:done → e → end', 'c:limit → e'],
);
const arrows = ({ edges }: typeof cadence): readonly string[] => edges.map(({ from, exit, to }) => `${from}:${exit} → ${to}`).sort();

test('two steps swap places, and their exits connect in order', () => {
  const swapped = swapNodes(cadence, 's', 'e');
  expect(arrows(swapped)).toEqual(
    arrows(
      draw(
        cadence.nodes.slice(1).map(({ id, kind, config }) => [id, kind, config]),
        ['start → e → w → c:done → s → end', 'c:limit → s'],
      ),
    ),
  );
  expect(arrows(swapNodes(swapped, 's', 'e'))).toEqual(arrows(cadence));
});

test('adjacent steps swap places, too', () => {
  expect(arrows(swapNodes(cadence, 's', 'w'))).toContain('w:next → s');
  expect(arrows(swapNodes(cadence, 's', 'w'))).toContain('start:next → w');
});

test('the call comes first; its second exit is for a person to connect', () => {
  const called = putChannelFirst(cadence, 'call');
  expect(arrows(called)).toEqual(['c:done → w', 'e:next → end', 's:next → e', 'start:next → c', 'w:next → s']);
  expect(compile(called).issues).toMatchObject([{ code: 'dangling-exit', nodeId: 'c', exit: 'limit' }]);
});

test('start and ends stay', () => {
  expect(swapNodes(cadence, 'start', 's')).toBe(cadence);
  expect(swapNodes(cadence, 's', 'end')).toBe(cadence);
  expect(swapNodes(cadence, 's', 'nobody')).toBe(cadence);
  expect(putChannelFirst(cadence, 'linkedin')).toBe(cadence);
});
