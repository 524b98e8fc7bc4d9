import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client, unwrap } from './client.ts';
import type { LeadDetail, NewLead } from './types.ts';

export const leadsQuery = (search: string) =>
  infiniteQueryOptions({
    queryKey: ['leads', 'list', search],
    queryFn: ({ pageParam }) =>
      unwrap(client.leads.$get({ query: { ...(search ? { search } : {}), ...(pageParam ? { cursor: pageParam } : {}) } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

export const leadQuery = (id: string) =>
  queryOptions({ queryKey: ['leads', id], queryFn: async () => (await unwrap(client.leads[':id'].$get({ param: { id } }))) as LeadDetail });

export function useCreateLead() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (json: NewLead) => unwrap(client.leads.$post({ json })),
    meta: { quiet: true },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['leads', 'list'] }),
  });
}

export function useUpdateLead(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (json: NewLead) => unwrap(client.leads[':id'].$patch({ param: { id }, json })),
    meta: { quiet: true },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['leads'] }),
  });
}
