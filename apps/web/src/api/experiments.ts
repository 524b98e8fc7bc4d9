import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { type BodyOf, client, unwrap } from './client.ts';

const experiments = client.experiments;

export type Experiment = BodyOf<Awaited<ReturnType<typeof experiments.$get>>>['items'][number];
export type ExperimentReport = BodyOf<Awaited<ReturnType<(typeof experiments)[':id']['$get']>>>;
export type ExperimentPlan = BodyOf<Awaited<ReturnType<typeof experiments.plan.$post>>>;
export type ExperimentAsk = Parameters<typeof experiments.$post>[0]['json'];

export const experimentsQuery = (sequenceId?: string) =>
  infiniteQueryOptions({
    queryKey: ['experiments', 'list', sequenceId ?? null],
    queryFn: ({ pageParam }) =>
      unwrap(experiments.$get({ query: { ...(sequenceId ? { sequenceId } : {}), ...(pageParam ? { cursor: pageParam } : {}) } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

export const experimentQuery = (id: string) =>
  queryOptions({
    queryKey: ['experiments', id],
    queryFn: () => unwrap(experiments[':id'].$get({ param: { id } })),
    // Figures of a running test change as leads react.
    refetchInterval: 60_000,
  });

export const planQuery = (ask: ExperimentAsk) =>
  queryOptions({
    queryKey: ['experiments', 'plan', ask],
    queryFn: () => unwrap(experiments.plan.$post({ json: ask })),
    placeholderData: (before) => before,
    retry: false,
  });

export function useStartExperiment() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (json: ExperimentAsk) => unwrap(experiments.$post({ json })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['experiments'] }),
  });
}

export function useStopExperiment(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (why: string) => unwrap(experiments[':id'].stop.$post({ param: { id }, json: why === '' ? {} : { why } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['experiments'] }),
  });
}

export function useApplyExperiment(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (arm: string) => unwrap(experiments[':id'].apply.$post({ param: { id }, json: { arm } })),
    onSettled: () => Promise.all(['experiments', 'sequences'].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
}
