import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client, unwrap } from './client.ts';

export type AlertState = 'unread' | 'all';

export const unreadAlertsQuery = queryOptions({
  queryKey: ['alerts', 'unread-count'],
  queryFn: async () => (await unwrap(client.alerts.unread.$get())).unread,
  refetchInterval: 30_000,
});

export const alertsQuery = (state: AlertState) =>
  infiniteQueryOptions({
    queryKey: ['alerts', 'list', state],
    queryFn: ({ pageParam }) => unwrap(client.alerts.$get({ query: { state, ...(pageParam ? { cursor: pageParam } : {}) } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: 30_000,
  });

/** Marks alerts as read: those that are named, or all. */
export function useReadAlerts() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (ids?: string[]) => unwrap(client.alerts.read.$post({ json: ids === undefined ? {} : { ids } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['alerts'] }),
  });
}
