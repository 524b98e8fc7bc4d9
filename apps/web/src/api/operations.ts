import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ResendMany } from './types.ts';
import { client, unwrap } from './client.ts';

/** Workers, backlog and what waits for a person. Whoever shows it says how often it is asked for. */
export const operationsQuery = queryOptions({ queryKey: ['operations'], queryFn: () => unwrap(client.operations.$get()) });

/** Every invariant is looked at for it, so it is asked for seldom. */
export const diagnosisQuery = queryOptions({
  queryKey: ['diagnosis'],
  queryFn: () => unwrap(client.diagnosis.$get()),
  refetchInterval: 30_000,
});

/** Whether one lead is stuck, why, and what to do. */
export const examinationQuery = (enrollmentId: string) =>
  queryOptions({
    queryKey: ['enrollments', enrollmentId, 'diagnosis'],
    queryFn: () => unwrap(client.enrollments[':id'].diagnosis.$get({ param: { id: enrollmentId } })),
    refetchInterval: 30_000,
  });

/** Puts right what can be put right without harm; gives how many cases were. */
export function useRepair() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => (await unwrap(client.diagnosis.repair.$post())).repaired,
    onSuccess: () => Promise.all(['diagnosis', 'operations', 'enrollments'].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
}

const afterResend = ['operations', 'diagnosis', 'enrollments', 'leads'] as const;

/** Sends one failed message again. */
export function useResend() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, why }: { readonly id: string; readonly why?: string }) =>
      unwrap(client.messages[':id'].resend.$post({ param: { id }, json: why === undefined ? {} : { why } })),
    onSettled: () => Promise.all(afterResend.map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
}

/** Sends those again that a filter means; with `dryRun` it tells how many. */
export function useResendMany() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (json: ResendMany) => unwrap(client.messages.resend.$post({ json })),
    onSuccess: (_, { dryRun }) =>
      dryRun ? undefined : Promise.all(afterResend.map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
}

/** Says what became of a message of which nobody knows whether it went out. */
export function useResolveMessage() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...json }: { id: string; verdict: 'went-out' | 'send-again'; why?: string }) =>
      unwrap(client.messages[':id'].settle.$post({ param: { id }, json })),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['operations'] }),
        queries.invalidateQueries({ queryKey: ['diagnosis'] }),
        queries.invalidateQueries({ queryKey: ['enrollments'] }),
      ]),
  });
}

/** One message of a paused mailbox is tried at once. */
export function useResumeMailbox() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ address, ...json }: { address: string; why?: string }) =>
      unwrap(client.mailboxes[':address'].resume.$post({ param: { address }, json })),
    onSettled: () => Promise.all(['operations', 'diagnosis'].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
}
