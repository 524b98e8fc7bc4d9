import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client, unwrap } from './client.ts';

export const tasksQuery = (status: 'open' | 'done', owner?: string) =>
  queryOptions({
    queryKey: ['tasks', status, owner ?? null],
    queryFn: async () =>
      (await unwrap(client.tasks.$get({ query: { status, limit: '200', ...(owner === undefined ? {} : { owner }) } }))).items,
    refetchInterval: 10_000,
  });

export function useCompleteTask(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (json: { outcome: string; note?: string; text?: string }) =>
      unwrap(client.tasks[':id'].complete.$post({ param: { id }, json })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['tasks'] }),
  });
}
