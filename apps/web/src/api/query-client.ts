import { MutationCache, QueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { meQuery } from './me.ts';
import { ApiProblem, problemText } from './problem.ts';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // A refused request would be refused again. Only an unreachable server is retried.
      retry: (failures, error) => error instanceof ApiProblem && error.offline && failures < 2,
    },
  },
  mutationCache: new MutationCache({
    // Forms that show their own errors set `meta: { quiet: true }`.
    onError: (error, _variables, _result, mutation) => {
      if (error instanceof ApiProblem && error.code === 'not-signed-in') return;
      // A role may have changed since the page was opened.
      if (error instanceof ApiProblem && error.code === 'missing-permission')
        void queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
      if (!mutation.meta?.['quiet']) toast.error(problemText(error));
    },
  }),
});
