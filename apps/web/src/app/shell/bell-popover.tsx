import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { notificationsQuery, useMarkNotifications } from '../../api/notifications.ts';
import { NotificationRow } from '../../features/notifications/notification-row.tsx';
import { Button } from '../../ui/button.tsx';
import { Popover } from '../../ui/popover.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { BellButton } from './bell-button.tsx';

/** More are on the page. */
const SHOWN = 8;

/** The newest notifications, next to the bell. */
export function BellPopover({ unread }: { readonly unread: number }) {
  const [open, setOpen] = useState(true);
  const query = useInfiniteQuery(notificationsQuery('all'));
  const mark = useMarkNotifications();
  const close = () => setOpen(false);
  return (
    <Popover title="Notifications" side="right" open={open} onOpenChange={setOpen} trigger={<BellButton unread={unread} />}>
      <QueryView query={query}>
        {({ pages }) => {
          const items = (pages[0]?.items ?? []).slice(0, SHOWN);
          if (items.length === 0) return <p className="px-2 py-4 text-ink-soft">Replies, alerts and tasks of your leads appear here.</p>;
          return (
            <ul className="-mx-1 max-h-96 overflow-y-auto">
              {items.map((item) => (
                <li key={item.id} className="flex">
                  <NotificationRow notification={item} onOpen={close} />
                </li>
              ))}
            </ul>
          );
        }}
      </QueryView>
      <div className="mt-2 flex items-center justify-between gap-2 border-t border-line pt-2">
        <Button size="sm" busy={mark.isPending} disabled={unread === 0} onClick={() => mark.mutate({})}>
          Mark all as read
        </Button>
        <Link to="/notifications" className="rounded-sm text-sm underline hover:text-ink" onClick={close}>
          All notifications
        </Link>
      </div>
    </Popover>
  );
}
