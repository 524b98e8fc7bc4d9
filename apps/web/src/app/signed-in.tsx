import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { meQuery } from '../api/me.ts';
import { ApiProblem } from '../api/problem.ts';
import { signedOut } from '../api/session-state.ts';
import { useStore } from '../lib/store.ts';
import { QueryView } from '../ui/query-view.tsx';
import { NoWorkspacePage } from './no-workspace-page.tsx';
import { ToSignIn } from './to-sign-in.tsx';

/**
 * Shows the app to a signed-in member of the workspace. A session that ended leads to the sign-in page, which returns here. Unsaved edits
 * stay on this device and come back.
 */
export function SignedIn({ children }: { readonly children: ReactNode }) {
  const query = useQuery(meQuery);
  const isOut = useStore(signedOut);
  if (isOut || (query.error instanceof ApiProblem && query.error.status === 401)) {
    return <ToSignIn />;
  }
  return (
    <QueryView query={query} loading={<div className="h-full bg-ground" />}>
      {(me) => (me.workspaceId === null ? <NoWorkspacePage me={me} /> : children)}
    </QueryView>
  );
}
