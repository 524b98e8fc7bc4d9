import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { currentWorkspace } from '../lib/workspace-path.ts';
import { type BodyOf, client, unwrap } from './client.ts';

export type Me = BodyOf<Awaited<ReturnType<typeof client.me.$get>>>;
export type Permission = Me['permissions'][number];
export type Role = NonNullable<Me['role']>;
export type Session = BodyOf<Awaited<ReturnType<typeof client.me.sessions.$get>>>['items'][number];
type Profile = Parameters<typeof client.me.$patch>[0]['json'];

/** The user, with workspaces and permissions. Its first answer decides the workspace of this tab, unless the address names one. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async () => {
    const me = await unwrap(client.me.$get());
    if (currentWorkspace.get() === null && me.workspaceId !== null) currentWorkspace.set(me.workspaceId);
    return me;
  },
  // A changed role shows within minutes, and at once after a refusal.
  staleTime: 60_000,
});

/** The table of roles and permissions. It changes with a release only. */
export const rolesQuery = queryOptions({
  queryKey: ['roles'],
  queryFn: () => unwrap(client.roles.$get()),
  staleTime: Number.POSITIVE_INFINITY,
});

export function useSaveProfile() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (json: Profile) => unwrap(client.me.$patch({ json })),
    onSuccess: (me) => queries.setQueryData(meQuery.queryKey, me),
    meta: { quiet: true },
  });
}

export const sessionsQuery = queryOptions({
  queryKey: ['me', 'sessions'],
  queryFn: async () => (await unwrap(client.me.sessions.$get())).items,
});
