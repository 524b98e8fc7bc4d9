import { keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query';
import { client, unwrap } from './client.ts';

type Test = Parameters<typeof client.messages.test.$post>[0]['json'];

/** The message being written, with everything that the server needs to render it. */
export type TrialContent = Test['content'];

/** The message as the server would send it now. */
export const previewQuery = (content: TrialContent, leadId: string | null) =>
  queryOptions({
    queryKey: ['preview', content, leadId],
    queryFn: () => unwrap(client.messages.preview.$post({ json: { content, leadId } })),
    placeholderData: keepPreviousData,
    retry: false,
  });

export function useSendTest() {
  return useMutation({ mutationFn: (json: Test) => unwrap(client.messages.test.$post({ json })), meta: { quiet: true } });
}
