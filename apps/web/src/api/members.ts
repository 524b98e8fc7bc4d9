import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { type BodyOf, client, unwrap } from './client.ts';
import type { Role } from './me.ts';

export type Member = BodyOf<Awaited<ReturnType<typeof client.members.$get>>>['items'][number];
export type InvitationItem = BodyOf<Awaited<ReturnType<typeof client.invitations.$get>>>['items'][number];

export const membersQuery = queryOptions({
  queryKey: ['members'],
  queryFn: async () => (await unwrap(client.members.$get())).items,
});

export const invitationsQuery = queryOptions({
  queryKey: ['invitations'],
  queryFn: async () => (await unwrap(client.invitations.$get())).items,
});

/** Changes to members. A member may be the user, and a hand-off moves leads and tasks, so everything is fetched again. */
export function useMembers() {
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries();
  return {
    changeRole: useMutation({
      mutationFn: ({ id, role }: { id: string; role: Role }) => unwrap(client.members[':id'].$patch({ param: { id }, json: { role } })),
      onSuccess,
      meta: { quiet: true },
    }),
    deactivate: useMutation({
      mutationFn: ({ id, handOffTo }: { id: string; handOffTo: string | null }) =>
        unwrap(client.members[':id'].deactivate.$post({ param: { id }, json: { handOffTo } })),
      onSuccess,
      meta: { quiet: true },
    }),
    reactivate: useMutation({
      mutationFn: (id: string) => unwrap(client.members[':id'].reactivate.$post({ param: { id } })),
      onSuccess,
    }),
  };
}

export function useInvitations() {
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: invitationsQuery.queryKey });
  return {
    invite: useMutation({
      mutationFn: (json: { email: string; role: Role }) => unwrap(client.invitations.$post({ json })),
      onSuccess,
      meta: { quiet: true },
    }),
    resend: useMutation({ mutationFn: (id: string) => unwrap(client.invitations[':id'].resend.$post({ param: { id } })), onSuccess }),
    revoke: useMutation({ mutationFn: (id: string) => unwrap(client.invitations[':id'].$delete({ param: { id } })), onSuccess }),
  };
}
