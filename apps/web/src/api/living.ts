import { keepPreviousData, queryOptions, skipToken, useMutation, useQueryClient } from '@tanstack/react-query';
import { client, unwrap } from './client.ts';
import { jobQuery } from './jobs.ts';
import { sequenceQuery } from './sequences.ts';
import type { EnrollRules, MoveChoice, StatusChange } from './types.ts';

export type { MoveChoice, PlanGroup, PublishPlan } from './types.ts';

/**
 * The publish plan for active leads under these choices. The previous plan stays visible while the next one loads.
 *
 * @param revision Revision of the server's draft. Null while unknown.
 */
export const planQuery = (sequenceId: string, revision: number | null, choices: readonly MoveChoice[]) =>
  queryOptions({
    queryKey: ['plan', sequenceId, revision, choices],
    queryFn:
      revision === null
        ? skipToken
        : () => unwrap(client.sequences[':id'].plan.$post({ param: { id: sequenceId }, json: { revision, choices: [...choices] } })),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

/** Does not refetch lists: the sequence may leave the list that contains the open dialog. `afterJob` refetches them. */
export function useChangeStatus(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (json: StatusChange) => unwrap(client.sequences[':id'].status.$post({ param: { id }, json })),
    onSuccess: ({ sequence, job }) => {
      queries.setQueryData(sequenceQuery(id).queryKey, sequence);
      if (job) queries.setQueryData(jobQuery(job.id).queryKey, job);
    },
  });
}

export const enrollRulesQuery = (id: string) =>
  queryOptions({
    queryKey: ['sequences', id, 'enroll-rules'],
    queryFn: () => unwrap(client.sequences[':id']['enroll-rules'].$get({ param: { id } })),
  });

export function usePutEnrollRules(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (json: EnrollRules) => unwrap(client.sequences[':id']['enroll-rules'].$put({ param: { id }, json })),
    meta: { quiet: true },
    onSuccess: (rules) => queries.setQueryData(enrollRulesQuery(id).queryKey, rules),
  });
}

/** Moves leads of older versions to the given version. */
export function useMoveLeads(sequenceId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (json: { toVersion: number; choices: MoveChoice[] }) =>
      unwrap(client.sequences[':id'].moves.$post({ param: { id: sequenceId }, json })),
    onSuccess: (job) => queries.setQueryData(jobQuery(job.id).queryKey, job),
  });
}
