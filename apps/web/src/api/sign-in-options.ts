import { queryOptions } from '@tanstack/react-query';
import { client, unwrap } from './client.ts';

/** How people sign in to this installation. Needs no sign-in. */
export const signInOptionsQuery = queryOptions({
  queryKey: ['sign-in-options'],
  queryFn: () => unwrap(client['sign-in'].$get()),
});
