import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Bell } from 'lucide-react';
import { useState } from 'react';
import {
  type NotificationKind,
  notificationSettingsQuery,
  notificationsQuery,
  type NotificationState,
  unreadNotificationsQuery,
  useMarkNotifications,
} from '../../api/notifications.ts';
import { NotificationRow } from '../../features/notifications/notification-row.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select.tsx';
import { ShowMore } from '../../ui/show-more.tsx';

const ANY = 'any';

/** Notifications of the user, with filters. */
export function NotificationsPage() {
  const [state, setState] = useState<NotificationState>('unread');
  const [kind, setKind] = useState<NotificationKind | typeof ANY>(ANY);
  const query = useInfiniteQuery(notificationsQuery(state, kind === ANY ? null : kind));
  const kinds = useQuery(notificationSettingsQuery).data?.kinds ?? [];
  const unread = useQuery(unreadNotificationsQuery).data ?? 0;
  const mark = useMarkNotifications();
  return (
    <Page
      title="Notifications"
      description={
        <>
          What happens to your leads and sequences. Choose what you get, and by email, in{' '}
          <Link to="/account" className="rounded-sm underline hover:text-ink">
            Your account
          </Link>
          .
        </>
      }
      actions={
        <>
          <Select
            aria-label="Kind"
            value={kind}
            options={[{ value: ANY, label: 'All kinds' }, ...kinds.map((item) => ({ value: item.kind, label: item.label }))]}
            onChange={setKind}
          />
          <Segmented
            label="Show"
            value={state}
            options={[
              { value: 'unread', label: 'Unread' },
              { value: 'all', label: 'All' },
            ]}
            onChange={setState}
          />
          <Button busy={mark.isPending} disabled={unread === 0} onClick={() => mark.mutate({})}>
            Mark all as read
          </Button>
        </>
      }
    >
      <Card>
        <QueryView query={query}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items);
            if (items.length === 0) {
              return (
                <EmptyState
                  icon={<Bell aria-hidden />}
                  title={state === 'unread' ? 'No unread notifications' : 'No notifications yet'}
                  action={state === 'unread' ? <Button onClick={() => setState('all')}>Show all</Button> : null}
                >
                  Replies, alerts and tasks of your leads appear here.
                </EmptyState>
              );
            }
            return (
              <>
                <ul className="divide-y">
                  {items.map((item) => (
                    <li key={item.id} className="flex flex-wrap items-start justify-between gap-2 px-3 py-1">
                      <NotificationRow notification={item} />
                      <Button
                        size="sm"
                        tone="quiet"
                        aria-label={`Mark as ${item.readAt === null ? 'read' : 'unread'}: ${item.title}`}
                        onClick={() => mark.mutate({ ids: [item.id], read: item.readAt === null })}
                      >
                        {item.readAt === null ? 'Mark as read' : 'Mark as unread'}
                      </Button>
                    </li>
                  ))}
                </ul>
                <ShowMore query={query} />
              </>
            );
          }}
        </QueryView>
      </Card>
    </Page>
  );
}
