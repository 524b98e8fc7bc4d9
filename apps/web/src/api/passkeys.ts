import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { auth } from './auth.ts';

export interface Passkey {
  readonly id: string;
  readonly name: string | null;
  readonly createdAt: string;
}

export const passkeysQuery = queryOptions({
  queryKey: ['me', 'passkeys'],
  queryFn: () => auth<readonly Passkey[]>('/passkey/list-user-passkeys'),
});

export function useRemovePasskey() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => auth('/passkey/delete-passkey', { id }),
    onSuccess: () => queries.invalidateQueries({ queryKey: passkeysQuery.queryKey }),
  });
}
