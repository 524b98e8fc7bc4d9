import { expect, test } from 'vitest';
import { emptyDocument } from '../../document/empty-document.ts';
import { setDisabled, updateConfig } from '../../document/operations/index.ts';
import { draw } from '../../test-kit/build-document.ts';
import { touchesOf } from './parse-touches.ts';
import { touchCount } from './touch-count.ts';

const branched = draw(
  [
    ['ask', 'if'],
    ['a', 'email'],
    ['b', 'sms'],
    ['c', 'call'],
    ['last', 'email'],
    ['loose', 'email'],
    ['end', 'end'],
  ],
  ['start → ask', 'ask:yes → a → last', 'ask:no → b → c → last', 'last → end'],
);

test('counts the touches of the longest path', () => {
  expect(touchCount(branched)).toBe(3);
  expect(touchCount(emptyDocument())).toBe(0);
});

test('a disabled or invalid step is no touch', () => {
  expect(touchCount(setDisabled(branched, 'c', true))).toBe(2);
  expect(touchCount(setDisabled(branched, 'ask', true))).toBe(2);
  expect(touchCount(updateConfig(branched, 'last', { subject: 7 }))).toBe(2);
});

test('a loop counts once', () => {
  const loop = draw(
    [
      ['a', 'email'],
      ['w', 'wait'],
      ['b', 'email'],
    ],
    ['start → a → w → b → w'],
  );
  expect(touchCount(loop)).toBe(2);
});

test('forty If steps in a row are counted without listing all paths', () => {
  const rungs = Array.from({ length: 40 }, (_, n) => n);
  const ladder = draw(
    [
      ...rungs.flatMap(
        (n) =>
          [
            [`q${n}`, 'if'],
            [`m${n}`, 'email'],
            [`w${n}`, 'wait'],
          ] as const,
      ),
      ['end', 'end'],
    ],
    rungs.flatMap((n) => {
      const next = n === 39 ? 'end' : `q${n + 1}`;
      return [`q${n}:yes → m${n} → ${next}`, `q${n}:no → w${n} → ${next}`, ...(n === 0 ? ['start → q0'] : [])];
    }),
  );
  expect(touchCount(ladder)).toBe(40);
});

test('it is as long as the list of the touches', () => {
  expect(touchesOf(branched)).toHaveLength(touchCount(branched));
});
