import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { type BodyOf, client, unwrap } from './client.ts';

export type ApiKey = BodyOf<Awaited<ReturnType<(typeof client)['api-keys']['$get']>>>['items'][number];
type NewKey = Parameters<(typeof client)['api-keys']['$post']>[0]['json'];

export const apiKeysQuery = queryOptions({
  queryKey: ['api-keys'],
  queryFn: async () => (await unwrap(client['api-keys'].$get())).items,
});

export function useApiKeys() {
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: apiKeysQuery.queryKey });
  return {
    create: useMutation({ mutationFn: (json: NewKey) => unwrap(client['api-keys'].$post({ json })), onSuccess, meta: { quiet: true } }),
    revoke: useMutation({ mutationFn: (id: string) => unwrap(client['api-keys'][':id'].$delete({ param: { id } })), onSuccess }),
  };
}
