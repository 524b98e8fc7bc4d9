import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client, unwrap } from './client.ts';

/** The sandbox inbox, refreshed regularly. */
export const sandboxQuery = queryOptions({
  queryKey: ['sandbox', 'list'],
  queryFn: async () => (await unwrap(client.sandbox.messages.$get({ query: { limit: '100' } }))).items,
  refetchInterval: 2_000,
});

export const sandboxMessageQuery = (id: string) =>
  queryOptions({
    queryKey: ['sandbox', id],
    queryFn: () => unwrap(client.sandbox.messages[':id'].$get({ param: { id } })),
    refetchInterval: 3_000,
  });

export const statusQuery = queryOptions({ queryKey: ['status'], queryFn: () => unwrap(client.status.$get()), staleTime: 60_000 });

export type RecipientAction = { readonly type: 'reply'; readonly text: string } | { readonly type: 'unsubscribe' | 'bounce' | 'open' };

/** Simulates an action of the recipient, through the same code path as real mail. */
export function useRecipientAction(id: string) {
  const queries = useQueryClient();
  const message = client.sandbox.messages[':id'];
  return useMutation({
    mutationFn: (action: RecipientAction) => {
      if (action.type === 'reply') return unwrap(message.reply.$post({ param: { id }, json: { text: action.text } }));
      return unwrap(message[action.type].$post({ param: { id } }));
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['sandbox'] }),
  });
}
