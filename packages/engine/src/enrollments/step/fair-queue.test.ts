import { expect, test } from 'vitest';
import { type Share, FairQueue } from './fair-queue.ts';

const due = (workspaceId: string, sequences: number) =>
  Array.from({ length: sequences }, (_, index) => ({ workspaceId, sequenceId: `${workspaceId}${index}` }));

function turnsOf(...found: { workspaceId: string; sequenceId: string }[][]): FairQueue {
  const turns = new FairQueue();
  turns.renew(found.flat(), false);
  return turns;
}

const places = (shares: readonly Share[]): Record<string, number> =>
  Object.fromEntries(shares.map((share) => [share.turn.sequenceId, share.places]));

const sum = (shares: readonly Share[]): number => shares.reduce((total, share) => total + share.places, 0);

test('every workspace has the same share, in it every sequence, and no place is left', () => {
  expect(places(turnsOf(due('a', 3), due('b', 1)).take(100))).toEqual({ a0: 17, a1: 17, a2: 16, b0: 50 });
});

test('where there are more sequences than places, they take turns, and a workspace with one has no less for that', () => {
  const turns = turnsOf(due('a', 25), due('b', 1));
  const batches = Array.from({ length: 5 }, () => turns.take(10));
  expect(batches.map(sum)).toEqual([10, 10, 10, 10, 10]);
  expect(batches.map((shares) => places(shares)['b0'])).toEqual([5, 5, 5, 5, 5]);
  expect(new Set(batches.flatMap((shares) => Object.keys(places(shares)))).size).toBe(26);
});

test('where there are more workspaces than places, they take turns too', () => {
  const turns = turnsOf(...Array.from('abcdef', (id) => due(id, 2)));
  const asked = [turns.take(4), turns.take(4), turns.take(4)].flatMap((shares) => shares.map((share) => share.turn.sequenceId));
  expect(asked.toSorted()).toEqual(['a0', 'a1', 'b0', 'b1', 'c0', 'c1', 'd0', 'd1', 'e0', 'e1', 'f0', 'f1']);
});

test('sequence that leaves places unused is done; one that uses its share continues where it stopped', () => {
  const turns = turnsOf(due('a', 2), due('b', 1));
  const claimed = (sequence_id: string, ...instants: number[]) => instants.map((due_ms) => ({ sequence_id, due_ms }));
  turns.settle(turns.take(8), [...claimed('a0', 4, 7), ...claimed('a1', 5), ...claimed('b0', 1, 3, 2, 2)]);
  expect(turns.all).toEqual([
    { workspaceId: 'a', sequenceId: 'a0', from: 7 },
    { workspaceId: 'b', sequenceId: 'b0', from: 3 },
  ]);
  turns.renew([...due('a', 2), ...due('c', 1)], false);
  expect(turns.all.map(({ sequenceId, from }) => [sequenceId, from])).toEqual([
    ['a0', 7],
    ['a1', 0],
    ['c0', 0],
  ]);
  turns.renew(due('a', 1), true);
  expect(turns.all.map(({ from }) => from)).toEqual([0]);
  turns.settle(turns.take(1), []);
  expect([turns.isEmpty, turns.take(5)]).toEqual([true, []]);
});
