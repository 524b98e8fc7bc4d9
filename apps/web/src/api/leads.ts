import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client, unwrap } from './client.ts';
import type { LeadDetail, NewLead } from './types.ts';

export const leadsQuery = (search: string, owner?: string) =>
  infiniteQueryOptions({
    queryKey: ['leads', 'list', search, owner ?? null],
    queryFn: ({ pageParam }) =>
      unwrap(
        client.leads.$get({
          query: { ...(search ? { search } : {}), ...(owner === undefined ? {} : { owner }), ...(pageParam ? { cursor: pageParam } : {}) },
        }),
      ),
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

/** Everything that is stored about a lead, as a file's text. */
export async function exportedLead(id: string): Promise<string> {
  return JSON.stringify(await unwrap(client.leads[':id'].export.$get({ param: { id } })), null, 2);
}

/** Erases a lead with all its data. `suppress`: also suppresses the addresses. */
export function useEraseLead(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (json: { readonly suppress: boolean; readonly why?: string }) =>
      unwrap(client.leads[':id'].erase.$post({ param: { id }, json })),
    meta: { quiet: true },
    onSuccess: () => {
      queries.removeQueries({ queryKey: leadQuery(id).queryKey });
      return queries.invalidateQueries({ queryKey: ['leads', 'list'] });
    },
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

/** Gives leads, and with them their open tasks, to a member. Null: no owner. */
export function useAssignLeads() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (json: { leadIds: string[]; ownerId: string | null }) => unwrap(client.leads.assign.$post({ json })),
    onSuccess: () => Promise.all([queries.invalidateQueries({ queryKey: ['leads'] }), queries.invalidateQueries({ queryKey: ['tasks'] })]),
  });
}
