import { queryOptions } from '@tanstack/react-query';
import { type BodyOf, client, unwrap } from '../../api/client.ts';

export type Invitation = BodyOf<Awaited<ReturnType<typeof client.invitations.read.$post>>>;

/** What an invitation is for. A POST, so that no log has the token. */
export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: () => unwrap(client.invitations.read.$post({ json: { token } })),
    staleTime: Number.POSITIVE_INFINITY,
  });
