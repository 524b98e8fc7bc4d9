import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { unreadNotificationsQuery, useNotificationStream } from '../../api/notifications.ts';
import { BellButton } from './bell-button.tsx';

const BellPopover = lazy(async () => ({ default: (await import('./bell-popover.tsx')).BellPopover }));

/** The bell. Its popover is loaded when it is first opened. */
export function NotificationBell() {
  useNotificationStream();
  const unread = useQuery(unreadNotificationsQuery).data ?? 0;
  const [used, setUsed] = useState(false);
  const button = <BellButton unread={unread} onClick={() => setUsed(true)} />;
  if (!used) return button;
  return (
    <Suspense fallback={button}>
      <BellPopover unread={unread} />
    </Suspense>
  );
}
