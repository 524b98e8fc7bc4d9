import type { SequenceDocument } from '@touchline/sequence';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client, succeed, unwrap } from './client.ts';
import { everyPage } from './every-page.ts';
import { jobQuery } from './jobs.ts';
import type { Draft, MoveChoice } from './types.ts';

export const sequencesQuery = queryOptions({
  queryKey: ['sequences'],
  queryFn: () => everyPage((query) => unwrap(client.sequences.$get({ query }))),
});

export const archivedSequencesQuery = queryOptions({
  queryKey: ['sequences', 'archived'],
  queryFn: () => everyPage((query) => unwrap(client.sequences.$get({ query: { ...query, archived: 'true' } }))),
});

export const sequenceQuery = (id: string) =>
  queryOptions({ queryKey: ['sequences', id], queryFn: () => unwrap(client.sequences[':id'].$get({ param: { id } })) });

export const draftQuery = (id: string) => queryOptions({ queryKey: ['sequences', id, 'draft'], queryFn: () => fetchDraft(id) });

/** The current draft, past any cache, for an editor to start from. The wire type allows `undefined` in optional fields. */
export async function fetchDraft(id: string): Promise<Draft> {
  return (await unwrap(client.sequences[':id'].draft.$get({ param: { id } }))) as Draft;
}

export const versionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['sequences', id, 'versions'],
    queryFn: () => everyPage((query) => unwrap(client.sequences[':id'].versions.$get({ param: { id }, query }))),
  });

export const templatesQuery = queryOptions({
  queryKey: ['templates'],
  queryFn: () => unwrap(client.templates.$get()),
  staleTime: Number.POSITIVE_INFINITY,
});

type NewSequence = Parameters<typeof client.sequences.$post>[0]['json'];

export function useCreateSequence() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (json: NewSequence) => unwrap(client.sequences.$post({ json })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['sequences'] }),
  });
}

/** A new sequence with the same draft. Leads stay in the original. */
export function useDuplicateSequence() {
  const create = useCreateSequence();
  return useMutation({
    mutationFn: async ({ id, name }: { readonly id: string; readonly name: string }) => {
      const { document } = await fetchDraft(id);
      const copy = ' (copy)';
      return create.mutateAsync({
        name: `${[...name].slice(0, 200 - copy.length).join('')}${copy}`,
        document: document as NewSequence['document'],
      });
    },
  });
}

export function useRenameSequence(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (name: string) => unwrap(client.sequences[':id'].$patch({ param: { id }, json: { name } })),
    onSuccess: (sequence) => {
      queries.setQueryData(sequenceQuery(id).queryKey, sequence);
      return queries.invalidateQueries({ queryKey: ['sequences'], exact: true });
    },
  });
}

export function useDeleteSequence() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => succeed(client.sequences[':id'].$delete({ param: { id } })),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: sequencesQuery.queryKey, exact: true }),
        queries.invalidateQueries({ queryKey: archivedSequencesQuery.queryKey }),
      ]),
  });
}

export function usePublish(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (json: { revision: number; note?: string; choices?: MoveChoice[] }) =>
      unwrap(client.sequences[':id'].versions.$post({ param: { id }, json })),
    meta: { quiet: true },
    onSuccess: ({ job }) => {
      if (job) queries.setQueryData(jobQuery(job.id).queryKey, job);
      return queries.invalidateQueries({ queryKey: ['sequences'] });
    },
  });
}

/** A version never changes. */
export const versionQuery = (id: string) =>
  queryOptions({
    queryKey: ['versions', id],
    queryFn: async () => (await unwrap(client.versions[':id'].$get({ param: { id } }))).document as SequenceDocument,
    staleTime: Number.POSITIVE_INFINITY,
  });
