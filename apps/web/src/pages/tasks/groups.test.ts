import { expect, test } from 'vitest';
import type { Task } from '../../api/types.ts';
import { groupsOf } from './groups.ts';

const now = Temporal.ZonedDateTime.from('2026-03-03T22:30[Europe/Berlin]');
const due = (dueAt: string) => ({ id: dueAt, dueAt }) as Task;
const grouped = (...at: readonly string[]) => groupsOf(at.map(due), now).map(({ title, tasks }) => `${title}: ${tasks.length}`);

test('a day ends at midnight in the viewer’s time zone', () => {
  expect(grouped('2026-03-03T21:29:00Z', '2026-03-03T22:59:00Z', '2026-03-03T23:00:00Z')).toEqual(['Overdue: 1', 'Today: 1', 'Later: 1']);
});

test('empty groups are omitted', () => {
  expect(grouped('2026-03-05T09:00:00Z', '2026-03-06T09:00:00Z')).toEqual(['Later: 2']);
  expect(grouped()).toEqual([]);
});
