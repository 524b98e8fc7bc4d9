import { expect, test } from 'vitest';
import { compile } from '../../compiler/compile.ts';
import { anEmail, anSms, days, draw } from '../../test-kit/build-document.ts';
import { swapPlaces } from './swap-places.ts';

const cadence = draw(
  [
    ['s', 'sms', anSms()],
    ['w', 'wait', days(1)],
    ['c', 'call', { script: 'Ask.', waitFor: { amount: 1, unit: 'days' } }],
    ['e', 'email', anEmail()],
    ['i', 'if', { what: 'opened', of: { touch: 'e' }, within: { amount: 2, unit: 'days' } }],
    ['w2', 'wait', days(1)],
    ['end', 'end'],
  ],
  ['start → s → w → c:done → e → i:yes → end', 'c:limit → e', 'i:no → w2 → end'],
);

function arrows(first: string, second: string, document = cadence): readonly string[] {
  const swapped = swapPlaces(document, first, second);
  if (!swapped.ok) throw new Error(swapped.reason);
  return swapped.document.edges.map(({ from, exit, to }) => `${from}:${exit} → ${to}`).sort();
}

test('a call whose exits lead to one step keeps all of them connected', () => {
  const swapped = swapPlaces(cadence, 's', 'c');
  expect(swapped.ok && compile(swapped.document).issues).toEqual([]);
  expect(arrows('s', 'c')).toEqual(
    [
      'c:done → w',
      'c:limit → w',
      'e:next → i',
      'i:no → w2',
      'i:yes → end',
      's:next → e',
      'start:next → c',
      'w2:next → end',
      'w:next → s',
    ].sort(),
  );
});

test('adjacent steps, and back again', () => {
  const swapped = swapPlaces(cadence, 'c', 'e');
  expect(arrows('c', 'e')).toEqual(expect.arrayContaining(['w:next → e', 'e:next → c', 'c:done → i', 'c:limit → i']));
  expect(swapped.ok && arrows('e', 'c', swapped.document)).toEqual(
    cadence.edges.map(({ from, exit, to }) => `${from}:${exit} → ${to}`).sort(),
  );
});

test('refused, with the step that is the cause', () => {
  expect(swapPlaces(cadence, 'start', 's')).toEqual({ ok: false, reason: 'start', id: 'start' });
  expect(swapPlaces(cadence, 's', 'end')).toEqual({ ok: false, reason: 'ending', id: 'end' });
  expect(swapPlaces(cadence, 's', 's')).toEqual({ ok: false, reason: 'gone', id: null });
  expect(swapPlaces(cadence, 's', 'nobody')).toEqual({ ok: false, reason: 'gone', id: null });
  expect(swapPlaces(cadence, 's', 'i')).toEqual({ ok: false, reason: 'paths-differ', id: 'i' });
});
