import { keepPreviousData, queryOptions, skipToken, useMutation, useQueryClient } from '@tanstack/react-query';
import { client, unwrap } from './client.ts';
import { jobQuery } from './jobs.ts';
import type { MoveChoice } from './types.ts';

export type { MoveChoice, PlanGroup, PublishPlan } from './types.ts';

/**
 * The effect of publishing on enrolled leads, under these choices. The previous plan stays on screen while the next one loads.
 *
 * @param revision Of the draft that the server has; null until it is known.
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

/** Moves leads of older versions to the given version. */
export function useMoveLeads(sequenceId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (json: { toVersion: number; choices: MoveChoice[] }) =>
      unwrap(client.sequences[':id'].moves.$post({ param: { id: sequenceId }, json })),
    onSuccess: (job) => queries.setQueryData(jobQuery(job.id).queryKey, job),
  });
}
