import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { myName } from '../lib/my-name.ts';
import { client, unwrap } from './client.ts';

/** The signed-in user, or the first person in local mode. Reading it sets the name that the editor compares authors with. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async () => {
    const me = await unwrap(client.me.$get({}));
    myName.set(me.name);
    return me;
  },
});

export function useRename() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (name: string) => unwrap(client.me.$patch({ json: { name } })),
    onSuccess: (me) => {
      myName.set(me.name);
      queries.setQueryData(meQuery.queryKey, me);
    },
  });
}
