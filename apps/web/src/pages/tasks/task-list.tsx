import { useState } from 'react';
import type { Task } from '../../api/types.ts';
import { Card } from '../../ui/card.tsx';
import { cn } from '../../ui/cn.ts';
import { groupsOf } from './groups.ts';
import { TaskRow } from './task-row.tsx';

interface TaskListProps {
  readonly status: 'open' | 'done';
  readonly tasks: readonly Task[];
}

/** Tasks with one open at a time. After its outcome is saved, the next task opens and gets the focus. */
export function TaskList({ status, tasks }: TaskListProps) {
  // Undefined: no choice yet. Null: all are closed.
  const [chosen, setChosen] = useState<string | null | undefined>();
  const gone = typeof chosen === 'string' && !tasks.some(({ id }) => id === chosen);
  const open = status === 'open' && (chosen === undefined || gone) ? tasks[0]?.id : chosen;
  const goOn = (from: Task) => {
    const at = tasks.findIndex(({ id }) => id === from.id);
    const next = tasks[at + 1] ?? tasks[at - 1];
    if (next === undefined) return;
    setChosen(next.id);
    setTimeout(() => document.getElementById(rowId(next.id))?.focus());
  };
  const groups = status === 'open' ? groupsOf(tasks) : [{ title: null, tasks }];
  return (
    <div className="flex flex-col gap-6">
      {groups.map(({ title, tasks: own }) => (
        <section key={title} className="flex flex-col gap-2">
          {title === null ? (
            <h2 className="sr-only">Done</h2>
          ) : (
            <h2 className={cn('flex items-baseline gap-2 text-lg font-semibold', title === 'Overdue' && 'text-warn-text')}>
              {title} <span className="text-sm font-normal text-ink-faint tabular">{own.length}</span>
            </h2>
          )}
          <Card>
            <ul>
              {own.map((task) => (
                <li key={task.id} className="border-b last:border-b-0">
                  <TaskRow
                    id={rowId(task.id)}
                    task={task}
                    open={task.id === open}
                    onToggle={() => setChosen(task.id === open ? null : task.id)}
                    onDone={() => goOn(task)}
                  />
                </li>
              ))}
            </ul>
          </Card>
        </section>
      ))}
    </div>
  );
}

const rowId = (task: string): string => `task-${task}`;
