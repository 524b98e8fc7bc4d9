import { expect, test } from 'vitest';
import { anEmail, days, draw } from '../../test-kit/build-document.ts';
import { countingIds } from '../node-ids.ts';
import { deleteNodes } from './delete-nodes.ts';
import { copyNodes, pasteFragment } from './fragment.ts';
import { joinOnEdge } from './join-on-edge.ts';

const line = draw(
  [
    ['a', 'email', anEmail('A')],
    ['w', 'wait', days(2)],
    ['b', 'email', anEmail('B')],
    ['i', 'if', { what: 'clicked', of: { touch: 'b' } }],
    ['yes', 'end', { reason: 'converted' }],
    ['end', 'end'],
  ],
  ['start → a → w → b → i', 'i:yes → yes', 'i:no → end'],
);

/** Cuts steps and pastes them on an edge. */
function moved(ids: readonly string[], from: string, exit = 'next') {
  const fragment = copyNodes(line, ids);
  const cut = deleteNodes(line, ids);
  const pasted = pasteFragment(cut, fragment, { x: 0, y: 0 }, countingIds(cut));
  if (!pasted.ok) throw new Error('nothing was pasted');
  return { before: pasted.document, after: joinOnEdge(pasted.document, pasted.ids, { from, exit }), ids: pasted.ids };
}

const leads = (document: typeof line, from: string, exit = 'next') =>
  document.edges.find((edge) => edge.from === from && edge.exit === exit)?.to;

test('a line of steps goes between the two ends of the edge', () => {
  const { after, ids } = moved(['w', 'b'], 'start');
  expect(leads(after, 'start')).toBe(ids[0]);
  expect(leads(after, ids[0]!)).toBe(ids[1]);
  expect(leads(after, ids[1]!)).toBe('a');
  expect(leads(after, 'a')).toBe('i');
});

test('on an open exit, no step follows', () => {
  const { before, ids } = moved(['a', 'w'], 'start');
  const open = { ...before, edges: before.edges.filter(({ from }) => from !== 'start') };
  const after = joinOnEdge(open, ids, { from: 'start', exit: 'next' });
  expect(leads(after, 'start')).toBe(ids[0]);
  expect(leads(after, ids[1]!)).toBeUndefined();
});

test('a branch continues by its first open exit', () => {
  const { after, ids } = moved(['i', 'yes'], 'a');
  const [branch, yes] = ids;
  expect(leads(after, 'a')).toBe(branch);
  expect(leads(after, branch!, 'yes')).toBe(yes);
  expect(leads(after, branch!, 'no')).toBe('w');
});

test('steps without an open exit stay unconnected instead of cutting off the path', () => {
  const { before, after } = moved(['yes'], 'a');
  expect(after).toBe(before);
});
