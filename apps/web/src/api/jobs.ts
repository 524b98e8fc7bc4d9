import { queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { client, unwrap } from './client.ts';
import type { BulkActionRequest } from './types.ts';

/** A bulk job. Polled while it runs. */
export const jobQuery = (id: string) =>
  queryOptions({
    queryKey: ['jobs', id],
    queryFn: () => unwrap(client.jobs[':id'].$get({ param: { id } })),
    refetchInterval: ({ state }) => (state.data?.status === 'running' ? 400 : false),
  });

/** A job may change everything that shows leads, messages or tasks. */
export function afterJob(queries: QueryClient): Promise<unknown> {
  return Promise.all(
    ['enrollments', 'leads', 'tasks', 'sequences', 'operations', 'plan'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
  );
}

/** @param quiet the caller shows errors itself */
export function useActOnMany(sequenceId: string, { quiet = false }: { readonly quiet?: boolean } = {}) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (json: BulkActionRequest) => unwrap(client.sequences[':id'].actions.$post({ param: { id: sequenceId }, json })),
    meta: { quiet },
    onSuccess: (job) => queries.setQueryData(jobQuery(job.id).queryKey, job),
  });
}

/** Starts to undo a job. Returns the undo job. */
export function useUndoJob() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => unwrap(client.jobs[':id'].undo.$post({ param: { id }, json: { why: 'Undone' } })),
    onSuccess: (job) => queries.setQueryData(jobQuery(job.id).queryKey, job),
  });
}

export function useCancelJob(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(client.jobs[':id'].cancel.$post({ param: { id } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['jobs', id] }),
  });
}
