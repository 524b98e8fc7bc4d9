import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { addressInWorkspace, type BodyOf, client, unwrap } from './client.ts';

export type AppNotification = BodyOf<Awaited<ReturnType<typeof client.notifications.$get>>>['items'][number];
export type NotificationSettings = BodyOf<Awaited<ReturnType<(typeof client)['notification-settings']['$get']>>>;
export type NotificationKind = AppNotification['kind'];
export type NotificationState = 'unread' | 'all';

/** The stream keeps it up to date while the tab is visible. */
export const unreadNotificationsQuery = queryOptions({
  queryKey: ['notifications', 'unread-count'],
  queryFn: async () => (await unwrap(client.notifications.unread.$get())).unread,
});

export const notificationsQuery = (state: NotificationState, kind: NotificationKind | null = null) =>
  infiniteQueryOptions({
    queryKey: ['notifications', 'list', state, kind],
    queryFn: ({ pageParam }) =>
      unwrap(
        client.notifications.$get({
          query: { state, ...(kind === null ? {} : { kind }), ...(pageParam === '' ? {} : { cursor: pageParam }) },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

export const notificationSettingsQuery = queryOptions({
  queryKey: ['notification-settings'],
  queryFn: () => unwrap(client['notification-settings'].$get()),
});

export function useSaveNotificationSettings() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: { kinds?: Partial<Record<NotificationKind, { inApp: boolean; mail: boolean }>>; digestHour?: number | null }) =>
      unwrap(client['notification-settings'].$patch({ json: change })),
    onSuccess: (settings) => queries.setQueryData(notificationSettingsQuery.queryKey, settings),
  });
}

/** Marks notifications as read, the given ones or all, or the given ones as unread. */
export function useMarkNotifications() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ ids, read = true }: { ids?: string[]; read?: boolean }) =>
      read
        ? unwrap(client.notifications.read.$post({ json: ids === undefined ? {} : { ids } }))
        : unwrap(client.notifications['mark-unread'].$post({ json: { ids: ids ?? [] } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['notifications'] }),
  });
}

/** Follows the unread number by the stream while the tab is visible, and refreshes the lists when it changes. */
export function useNotificationStream(): void {
  const queries = useQueryClient();
  useEffect(() => {
    let source: EventSource | null = null;
    const open = () => {
      source = new EventSource(addressInWorkspace('/v1/notifications/stream'));
      source.addEventListener('live', (event: MessageEvent<string>) => {
        const { unread } = JSON.parse(event.data) as { unread: number };
        queries.setQueryData(unreadNotificationsQuery.queryKey, unread);
        void queries.invalidateQueries({ queryKey: ['notifications', 'list'] });
      });
    };
    const close = () => {
      source?.close();
      source = null;
    };
    // Browsers allow six connections per origin over HTTP/1.1.
    const look = () => {
      if (document.hidden) close();
      else if (source === null) open();
    };
    document.addEventListener('visibilitychange', look);
    look();
    return () => {
      document.removeEventListener('visibilitychange', look);
      close();
    };
  }, [queries]);
}
