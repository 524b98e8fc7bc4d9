import { MutationCache, QueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
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
      if (!mutation.meta?.['quiet']) toast.error(problemText(error));
    },
  }),
});
