import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client, unwrap } from './client.ts';
import type { EnrollmentFilter } from './enrollment-filter.ts';
import type { Action } from './types.ts';

/** Leads currently at a step. */
export const enrollmentsAtQuery = (sequenceId: string, step: string) =>
  queryOptions({
    queryKey: ['enrollments', 'at', sequenceId, step],
    queryFn: async () =>
      (await unwrap(client.sequences[':id'].enrollments.$get({ param: { id: sequenceId }, query: { step, limit: '100' } }))).items,
  });

/** Current and past enrollments of a sequence, in pages. */
export const enrollmentsQuery = (sequenceId: string, filter: EnrollmentFilter) =>
  infiniteQueryOptions({
    queryKey: ['enrollments', 'list', sequenceId, filter],
    queryFn: ({ pageParam }) =>
      unwrap(
        client.sequences[':id'].enrollments.$get({
          param: { id: sequenceId },
          query: { ...filter, limit: '100', ...(pageParam ? { cursor: pageParam } : {}) },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

export const enrollmentCountQuery = (sequenceId: string, filter: EnrollmentFilter) =>
  queryOptions({
    queryKey: ['enrollments', 'count', sequenceId, filter],
    queryFn: () => unwrap(client.sequences[':id'].enrollments.count.$get({ param: { id: sequenceId }, query: { ...filter } })),
  });

export const enrollmentQuery = (id: string) =>
  queryOptions({ queryKey: ['enrollments', id], queryFn: () => unwrap(client.enrollments[':id'].$get({ param: { id } })) });

export function useEnroll(sequenceId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (json: { leadIds: string[]; isTest?: boolean; why?: string }) =>
      unwrap(client.sequences[':id'].enrollments.$post({ param: { id: sequenceId }, json })),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['enrollments'] }),
        queries.invalidateQueries({ queryKey: ['sequences'] }),
        queries.invalidateQueries({ queryKey: ['leads'] }),
      ]),
  });
}

export function useClassifyReply(enrollmentId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (json: { reply: string; sentiment: 'positive' | 'negative' }) =>
      unwrap(client.enrollments[':id'].judgements.$post({ param: { id: enrollmentId }, json })),
    onSuccess: () =>
      Promise.all([queries.invalidateQueries({ queryKey: ['enrollments'] }), queries.invalidateQueries({ queryKey: ['leads'] })]),
  });
}

export function useAction(enrollmentId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (json: Action) => unwrap(client.enrollments[':id'].actions.$post({ param: { id: enrollmentId }, json })),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['enrollments'] }),
        queries.invalidateQueries({ queryKey: ['leads'] }),
        queries.invalidateQueries({ queryKey: ['tasks'] }),
        queries.invalidateQueries({ queryKey: ['operations'] }),
      ]),
  });
}
