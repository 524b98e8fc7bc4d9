import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client, unwrap } from './client.ts';

/** The latest request to publish a draft. It changes when others ask, decide or save. */
export const approvalQuery = (id: string) =>
  queryOptions({
    queryKey: ['sequences', id, 'approval'],
    queryFn: () => unwrap(client.sequences[':id'].approval.$get({ param: { id } })),
    refetchInterval: 10_000,
  });

export function useAskForApproval(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (json: { readonly revision: number }) => unwrap(client.sequences[':id'].approval.$post({ param: { id }, json })),
    onSuccess: (approval) => queries.setQueryData(approvalQuery(id).queryKey, approval),
  });
}

export function useDeclineApproval(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) => unwrap(client.sequences[':id'].approval.decline.$post({ param: { id }, json: { reason } })),
    meta: { quiet: true },
    onSuccess: (approval) => queries.setQueryData(approvalQuery(id).queryKey, approval),
  });
}
