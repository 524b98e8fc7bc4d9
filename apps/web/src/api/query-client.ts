import { MutationCache, QueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { ApiProblem, problemText } from './problem.ts';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // What the server refuses stays refused; only silence is worth another try.
      retry: (failures, error) => error instanceof ApiProblem && error.offline && failures < 2,
    },
  },
  mutationCache: new MutationCache({
    // A form that shows its own problems says so with `meta: { quiet: true }`.
    onError: (error, _variables, _result, mutation) => {
      if (!mutation.meta?.['quiet']) toast.error(problemText(error));
    },
  }),
});
