import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { meQuery } from '../api/me.ts';
import { queryClient } from '../api/query-client.ts';
import { preloadPages } from './lazy-page.ts';
import { nameWorkspace } from './name-workspace.ts';
import { router } from './router.tsx';
import { Toaster } from '../ui/toaster.tsx';
import { TooltipProvider } from '../ui/tooltip.tsx';

/** Mounts the app into its element. */
export function mount(element: HTMLElement | null): void {
  if (element === null) throw new Error('index.html has no element #root.');
  // Asked before the first page renders, which waits for it.
  void queryClient.fetchQuery(meQuery).then(nameWorkspace, () => undefined);
  createRoot(element).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <TooltipProvider delay={350}>
          <RouterProvider router={router} />
          <Toaster />
        </TooltipProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
  preloadPages();
}
