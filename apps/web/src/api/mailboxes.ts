import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { type BodyOf, client, unwrap } from './client.ts';

export type Mailbox = BodyOf<Awaited<ReturnType<typeof client.mailboxes.$get>>>['items'][number];
export type NewMailbox = Parameters<typeof client.mailboxes.$post>[0]['json'];
export type MailboxChange = Parameters<(typeof client.mailboxes)[':id']['$patch']>[0]['json'];

export const mailboxesQuery = queryOptions({
  queryKey: ['mailboxes'],
  queryFn: async () => (await unwrap(client.mailboxes.$get())).items,
  // Messages leave while the page is open.
  refetchInterval: 30_000,
});

export type DomainFinding = BodyOf<Awaited<ReturnType<(typeof client.mailboxes)[':id']['domain']['$get']>>>['findings'][number];

/** @param selector of the DKIM key; empty: the usual ones */
export const domainQuery = (id: string, selector: string) =>
  queryOptions({
    queryKey: ['mailboxes', id, 'domain', selector],
    queryFn: () => unwrap(client.mailboxes[':id'].domain.$get({ param: { id }, query: selector === '' ? {} : { selector } })),
    retry: false,
  });

export function useMailboxes() {
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: mailboxesQuery.queryKey });
  return {
    connect: useMutation({ mutationFn: (json: NewMailbox) => unwrap(client.mailboxes.$post({ json })), onSuccess, meta: { quiet: true } }),
    change: useMutation({
      mutationFn: ({ id, json }: { id: string; json: MailboxChange }) => unwrap(client.mailboxes[':id'].$patch({ param: { id }, json })),
      onSuccess,
      meta: { quiet: true },
    }),
    remove: useMutation({ mutationFn: (id: string) => unwrap(client.mailboxes[':id'].$delete({ param: { id } })), onSuccess }),
    resume: useMutation({
      mutationFn: (address: string) => unwrap(client.mailboxes[':address'].resume.$post({ param: { address }, json: {} })),
      onSuccess,
    }),
  };
}
