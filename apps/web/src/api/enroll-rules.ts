import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client, unwrap } from './client.ts';
import type { EnrollRules } from './types.ts';

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
