import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { type BodyOf, client, succeed, unwrap } from './client.ts';

export type Conversation = BodyOf<Awaited<ReturnType<typeof client.inbox.$get>>>['items'][number];
export type ConversationEntry = BodyOf<Awaited<ReturnType<(typeof client.leads)[':id']['conversation']['$get']>>>['items'][number];
export type UnmatchedMessage = BodyOf<Awaited<ReturnType<typeof client.inbox.unmatched.$get>>>['items'][number];

/** A reply appears within this time. Milliseconds. */
const OFTEN = 5_000;

export const conversationsQuery = (show: 'waiting' | 'all', owner?: string) =>
  infiniteQueryOptions({
    queryKey: ['inbox', 'conversations', show, owner],
    queryFn: ({ pageParam }) =>
      unwrap(
        client.inbox.$get({ query: { show, ...(owner === undefined ? {} : { owner }), ...(pageParam ? { cursor: pageParam } : {}) } }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: OFTEN,
  });

export const conversationQuery = (leadId: string) =>
  queryOptions({
    queryKey: ['inbox', 'conversation', leadId],
    queryFn: () => unwrap(client.leads[':id'].conversation.$get({ param: { id: leadId } })),
    refetchInterval: OFTEN,
  });

export const unmatchedQuery = infiniteQueryOptions({
  queryKey: ['inbox', 'unmatched'],
  queryFn: ({ pageParam }) => unwrap(client.inbox.unmatched.$get({ query: pageParam ? { cursor: pageParam } : {} })),
  initialPageParam: '',
  getNextPageParam: (page) => page.nextCursor,
  refetchInterval: OFTEN,
});

/** Closes, reopens or snoozes a conversation. */
export function useChangeConversation() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ leadId, ...json }: { readonly leadId: string; readonly needsReply?: boolean; readonly snoozedUntil?: string | null }) =>
      unwrap(client.leads[':id'].conversation.$patch({ param: { id: leadId }, json })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['inbox'] }),
  });
}

/** Attaches a message to a lead, or with null takes it off the list. */
export function useDecideUnmatched() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ messageId, leadId }: { readonly messageId: string; readonly leadId: string | null }) =>
      leadId === null
        ? succeed(client.inbox.unmatched[':id'].ignore.$post({ param: { id: messageId } }))
        : succeed(client.leads[':id'].unmatched.$post({ param: { id: leadId }, json: { messageId } })),
    onSettled: () => Promise.all(['inbox', 'leads'].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
}
