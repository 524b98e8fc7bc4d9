import { QueryClient } from '@tanstack/react-query';

/** One per story, so that no story sees another's data. Nothing is fetched again: there is no server behind a story. */
export function storyQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { staleTime: Infinity, gcTime: Infinity, retry: false }, mutations: { retry: false } },
  });
}
