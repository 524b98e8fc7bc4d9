import type { Task } from '../../api/types.ts';

export interface TaskGroup {
  readonly title: 'Overdue' | 'Today' | 'Later';
  readonly tasks: readonly Task[];
}

/** Overdue tasks, then tasks due today in the viewer's time zone, then later ones. The order within a group is kept. */
export function groupsOf(tasks: readonly Task[], now = Temporal.Now.zonedDateTimeISO()): readonly TaskGroup[] {
  const [at, tomorrow] = [now.toInstant(), now.startOfDay().add({ days: 1 }).toInstant()];
  const title = ({ dueAt }: Task): TaskGroup['title'] => {
    const due = Temporal.Instant.from(dueAt);
    if (Temporal.Instant.compare(due, at) < 0) return 'Overdue';
    return Temporal.Instant.compare(due, tomorrow) < 0 ? 'Today' : 'Later';
  };
  const grouped = Map.groupBy(tasks, title);
  return (['Overdue', 'Today', 'Later'] as const).flatMap((each) => {
    const own = grouped.get(each);
    return own ? [{ title: each, tasks: own }] : [];
  });
}
