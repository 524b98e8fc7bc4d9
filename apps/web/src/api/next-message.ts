import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client, unwrap } from './client.ts';
import type { BulkActionRequest } from './types.ts';

const route = client.enrollments[':id']['next-message'];

/** The next automatic message of a lead. Null when there is none. */
export const nextMessageQuery = (enrollmentId: string) =>
  queryOptions({
    queryKey: ['enrollments', enrollmentId, 'next-message'],
    queryFn: async () => (await unwrap(route.$get({ param: { id: enrollmentId } }))).message,
  });

/** The next messages of many leads, counted by version and step. Fetched once, so that the form does not change while a person types. */
export const nextMessagesQuery = (sequenceId: string, filter: NonNullable<BulkActionRequest['filter']>) =>
  queryOptions({
    queryKey: ['next-messages', sequenceId, filter],
    queryFn: () => unwrap(client.sequences[':id']['next-messages'].$post({ param: { id: sequenceId }, json: { filter } })),
    staleTime: Infinity,
    gcTime: 0,
  });

type Rewrite = Parameters<typeof route.$put>[0]['json'];

/** Customizes the next message of one lead, or reverts it. */
export function useRewrite(enrollmentId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (json: Rewrite) => unwrap(route.$put({ param: { id: enrollmentId }, json })),
    meta: { quiet: true },
    onSuccess: ({ message }) => {
      queries.setQueryData(nextMessageQuery(enrollmentId).queryKey, message);
      return queries.invalidateQueries({ queryKey: ['leads'] });
    },
    // A refusal usually means that the lead has another next message by now.
    onError: () => queries.invalidateQueries({ queryKey: nextMessageQuery(enrollmentId).queryKey }),
  });
}
