import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client, succeed, unwrap } from './client.ts';
import { everyPage } from './every-page.ts';

/** Refetched regularly, to show comments of colleagues. */
export const commentsQuery = (sequenceId: string) =>
  queryOptions({
    queryKey: ['sequences', sequenceId, 'comments'],
    queryFn: () => everyPage((query) => unwrap(client.sequences[':id'].comments.$get({ param: { id: sequenceId }, query }))),
    refetchInterval: 15_000,
  });

type Answered = Awaited<ReturnType<NonNullable<ReturnType<typeof commentsQuery>['queryFn']>>>;
export type Comment = Answered[number];

export function useComment(sequenceId: string) {
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: commentsQuery(sequenceId).queryKey });
  return {
    add: useMutation({
      mutationFn: (json: { node: string; text: string }) =>
        unwrap(client.sequences[':id'].comments.$post({ param: { id: sequenceId }, json })),
      onSuccess,
    }),
    resolve: useMutation({
      mutationFn: ({ id, resolved }: { id: string; resolved: boolean }) =>
        unwrap(client.comments[':id'].$patch({ param: { id }, json: { resolved } })),
      onSuccess,
    }),
    remove: useMutation({ mutationFn: (id: string) => succeed(client.comments[':id'].$delete({ param: { id } })), onSuccess }),
  };
}
