import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client, unwrap } from './client.ts';
import type { ManyActs } from './types.ts';

const route = client.enrollments[':id']['next-message'];

/** What a lead gets next by itself; null when nothing is to come. */
export const nextMessageQuery = (enrollmentId: string) =>
  queryOptions({
    queryKey: ['enrollments', enrollmentId, 'next-message'],
    queryFn: async () => (await unwrap(route.$get({ param: { id: enrollmentId } }))).message,
  });

/** What many leads get next, counted by version and step. Asked once: what is being written does not change under one's hands. */
export const nextMessagesQuery = (sequenceId: string, filter: NonNullable<ManyActs['filter']>) =>
  queryOptions({
    queryKey: ['next-messages', sequenceId, filter],
    queryFn: () => unwrap(client.sequences[':id']['next-messages'].$post({ param: { id: sequenceId }, json: { filter } })),
    staleTime: Infinity,
    gcTime: 0,
  });

type Rewrite = Parameters<typeof route.$put>[0]['json'];

/** Writes the next message of one lead anew, or takes that back. */
export function useRewrite(enrollmentId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (json: Rewrite) => unwrap(route.$put({ param: { id: enrollmentId }, json })),
    meta: { quiet: true },
    onSuccess: ({ message }) => {
      queries.setQueryData(nextMessageQuery(enrollmentId).queryKey, message);
      return queries.invalidateQueries({ queryKey: ['leads'] });
    },
    // Refused: most likely it is another message by now.
    onError: () => queries.invalidateQueries({ queryKey: nextMessageQuery(enrollmentId).queryKey }),
  });
}
