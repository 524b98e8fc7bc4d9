import { useQuery } from '@tanstack/react-query';
import { PhoneCall } from 'lucide-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { tasksQuery } from '../../api/tasks.ts';
import type { Task } from '../../api/types.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { channelName } from '../../copy/channel.ts';
import { OwnerFilter } from '../../features/leads/owner-filter.tsx';
import { TaskList } from './task-list.tsx';

type Which = Task['channel'] | 'all';

/** Open and completed tasks. */
export function TasksPage() {
  const [status, setStatus] = useState<'open' | 'done'>('open');
  const [which, setWhich] = useState<Which>('all');
  const { owner } = useSearch({ from: '/tasks' });
  const navigate = useNavigate();
  const query = useQuery(tasksQuery(status, owner));
  const channels = [...new Set(query.data?.map(({ channel }) => channel))].toSorted();
  // The last task of the chosen channel may just have been completed.
  const shown = which !== 'all' && channels.includes(which) ? which : 'all';
  return (
    <Page
      title="Tasks"
      description="Calls and messages to do by hand. Outcomes drive the sequence."
      actions={
        <>
          <OwnerFilter
            value={owner}
            mine="My tasks"
            all="All tasks"
            onChange={(next) => void navigate({ to: '/tasks', search: next === undefined ? {} : { owner: next }, replace: true })}
          />
          {channels.length > 1 ? (
            <Segmented<Which>
              label="Channel"
              value={shown}
              onChange={setWhich}
              options={[{ value: 'all', label: 'All' }, ...channels.map((channel) => ({ value: channel, label: channelName(channel) }))]}
            />
          ) : null}
          <Segmented
            label="Status"
            value={status}
            onChange={setStatus}
            options={[
              { value: 'open', label: 'To do' },
              { value: 'done', label: 'Done' },
            ]}
          />
        </>
      }
    >
      <QueryView query={query}>
        {(tasks) =>
          tasks.length === 0 ? (
            <Card>
              <EmptyState icon={<PhoneCall aria-hidden />} title={status === 'open' ? 'You’re all caught up' : 'Nothing yet'}>
                {status === 'open' ? 'When a lead reaches a call step, its task appears here with the script.' : null}
              </EmptyState>
            </Card>
          ) : (
            <TaskList key={status} status={status} tasks={tasks.filter(({ channel }) => shown === 'all' || channel === shown)} />
          )
        }
      </QueryView>
    </Page>
  );
}
