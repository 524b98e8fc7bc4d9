import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { addressInWorkspace, client, unwrap } from './client.ts';
import type { NewSuppressions } from './types.ts';

export interface SuppressionFilter {
  readonly search: string;
  readonly state: 'in-force' | 'lifted';
}

export const suppressionsQuery = (filter: SuppressionFilter) =>
  infiniteQueryOptions({
    queryKey: ['suppressions', filter],
    queryFn: ({ pageParam }) =>
      unwrap(client.suppressions.$get({ query: { ...queryOf(filter), ...(pageParam ? { cursor: pageParam } : {}) } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

/** URL of the list as a CSV file. */
export const suppressionsFile = (filter: SuppressionFilter): string =>
  addressInWorkspace(`/v1/suppressions/export?${new URLSearchParams(queryOf(filter)).toString()}`);

function queryOf({ search, state }: SuppressionFilter) {
  return { state, ...(search === '' ? {} : { search }) };
}

export function useLiftSuppression() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, why }: { readonly id: string; readonly why: string }) =>
      unwrap(client.suppressions[':id'].lift.$post({ param: { id }, json: { why } })),
    onSettled: () => Promise.all(['suppressions', 'leads'].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
}

/** With `dryRun` it only reports the effect. */
export function useAddSuppressions() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (json: NewSuppressions) => unwrap(client.suppressions.$post({ json })),
    onSuccess: (_, { dryRun }) =>
      dryRun ? undefined : Promise.all(['suppressions', 'leads'].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
}
