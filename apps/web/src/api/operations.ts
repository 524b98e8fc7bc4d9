import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ResendMany } from './types.ts';
import { client, unwrap } from './client.ts';

/** Workers, backlog and items that need a decision. The caller sets the refresh interval. */
export const operationsQuery = queryOptions({ queryKey: ['operations'], queryFn: () => unwrap(client.operations.$get()) });

/** Checks every invariant, so it is fetched rarely. */
export const diagnosisQuery = queryOptions({
  queryKey: ['diagnosis'],
  queryFn: () => unwrap(client.diagnosis.$get()),
  refetchInterval: 30_000,
});

/** Findings about one enrollment, with their repair. */
export const examinationQuery = (enrollmentId: string) =>
  queryOptions({
    queryKey: ['enrollments', enrollmentId, 'diagnosis'],
    queryFn: () => unwrap(client.enrollments[':id'].diagnosis.$get({ param: { id: enrollmentId } })),
    refetchInterval: 30_000,
  });

/** Repairs all findings with a safe repair. Returns the number of repaired cases. */
export function useRepair() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => (await unwrap(client.diagnosis.repair.$post())).repaired,
    onSuccess: () => Promise.all(['diagnosis', 'operations', 'enrollments'].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
}

const afterResend = ['operations', 'diagnosis', 'enrollments', 'leads'] as const;

/** Resends one failed message. */
export function useResend() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, why }: { readonly id: string; readonly why?: string }) =>
      unwrap(client.messages[':id'].resend.$post({ param: { id }, json: why === undefined ? {} : { why } })),
    onSettled: () => Promise.all(afterResend.map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
}

/** Resends the messages that match a filter. With `dryRun` it only counts them. */
export function useResendMany() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (json: ResendMany) => unwrap(client.messages.resend.$post({ json })),
    onSuccess: (_, { dryRun }) =>
      dryRun ? undefined : Promise.all(afterResend.map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
}

/** Resolves an unconfirmed message. */
export function useResolveMessage() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...json }: { id: string; verdict: 'went-out' | 'send-again'; why?: string }) =>
      unwrap(client.messages[':id'].resolve.$post({ param: { id }, json })),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['operations'] }),
        queries.invalidateQueries({ queryKey: ['diagnosis'] }),
        queries.invalidateQueries({ queryKey: ['enrollments'] }),
      ]),
  });
}

/** Makes a paused mailbox try one message now. */
export function useResumeMailbox() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ address, ...json }: { address: string; why?: string }) =>
      unwrap(client.mailboxes[':address'].resume.$post({ param: { address }, json })),
    onSettled: () => Promise.all(['operations', 'diagnosis'].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
}
