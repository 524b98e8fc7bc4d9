import { QueryClient } from '@tanstack/react-query';

/** One client per story, so that stories do not share data. Nothing is refetched: a story has no server. */
export function storyQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { staleTime: Infinity, gcTime: Infinity, retry: false }, mutations: { retry: false } },
  });
}
