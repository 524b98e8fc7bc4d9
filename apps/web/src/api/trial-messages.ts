import { keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query';
import { client, unwrap } from './client.ts';

type Test = Parameters<typeof client.messages.test.$post>[0]['json'];

/** What is being written, with all that the server needs to compose it. */
export type TrialContent = Test['content'];

/** How the server would send it, if it were sent now. */
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
