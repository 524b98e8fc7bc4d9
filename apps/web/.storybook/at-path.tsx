import { createMemoryHistory, createRootRoute, createRouter, RouterProvider, type AnyRouter } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { router } from '../src/app/router.tsx';

/** The whole app, opened at a path. */
export function AppAt({ path }: { readonly path: string }) {
  const [here] = useState(() => createRouter({ routeTree: router.routeTree, history: createMemoryHistory({ initialEntries: [path] }) }));
  return (
    <div className="h-dvh">
      <RouterProvider router={here as AnyRouter} />
    </div>
  );
}

/** Content with links that lead nowhere. */
export function WithLinks({ children }: { readonly children: ReactNode }) {
  const [here] = useState(() => {
    const routeTree = createRootRoute({ component: () => children, notFoundComponent: () => children });
    return createRouter({ routeTree, history: createMemoryHistory() });
  });
  return <RouterProvider router={here as AnyRouter} />;
}
