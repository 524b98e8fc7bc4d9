import { useQuery } from '@tanstack/react-query';
import { PhoneCall } from 'lucide-react';
import { useState } from 'react';
import { tasksQuery } from '../../api/tasks.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { TaskCard } from './task-card.tsx';

/** Work that sequences left for people. */
export function TasksPage() {
  const [status, setStatus] = useState<'open' | 'done'>('open');
  const query = useQuery(tasksQuery(status));
  return (
    <Page
      title="Tasks"
      description="Calls and messages that a sequence leaves to a person. The outcome tells the sequence how to go on."
      actions={
        <Segmented
          label="Which tasks"
          value={status}
          onChange={setStatus}
          options={[
            { value: 'open', label: 'To do' },
            { value: 'done', label: 'Done' },
          ]}
        />
      }
    >
      <QueryView query={query}>
        {(tasks) =>
          tasks.length === 0 ? (
            <Card>
              <EmptyState icon={<PhoneCall aria-hidden />} title={status === 'open' ? 'Nothing to do' : 'Nothing done yet'}>
                {status === 'open' ? 'When a lead reaches a call step, its task appears here with the script.' : null}
              </EmptyState>
            </Card>
          ) : (
            <ul className="flex flex-col gap-4">
              {tasks.map((task) => (
                <li key={task.id}>
                  <TaskCard task={task} />
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </Page>
  );
}
