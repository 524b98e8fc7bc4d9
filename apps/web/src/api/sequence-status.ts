import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, unwrap } from './client.ts';
import { jobQuery } from './jobs.ts';
import { sequenceQuery } from './sequences.ts';
import type { StatusChange } from './types.ts';

/** Does not refetch the lists, because the sequence may leave the list that holds the dialog. `afterJob` refetches them. */
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
