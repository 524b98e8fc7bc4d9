import { Building2 } from 'lucide-react';
import type { Me } from '../api/me.ts';
import { useSignOut } from '../features/account/use-sign-out.ts';
import { NAMED_WORKSPACE, pathIn } from '../lib/workspace-path.ts';
import { Button, buttonStyle } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';

/** The address names a workspace of others, or the user is a member of none. */
export function NoWorkspacePage({ me }: { readonly me: Me }) {
  usePageTitle('No workspace');
  const signOut = useSignOut();
  const others = me.workspaces.filter(({ id }) => id !== NAMED_WORKSPACE);
  return (
    <main className="flex h-full flex-col items-center justify-center overflow-y-auto">
      <h1 className="sr-only">No workspace</h1>
      <EmptyState
        icon={<Building2 aria-hidden />}
        title={others.length === 0 ? 'You are in no workspace' : 'You are not in this workspace'}
        action={
          <div className="flex flex-col items-stretch gap-2">
            {others.map(({ id, name }) => (
              <a key={id} href={pathIn(id)} className={buttonStyle({ tone: 'primary' })}>
                Open {name}
              </a>
            ))}
            {me.localMode ? null : (
              <Button busy={signOut.isPending} onClick={() => signOut.mutate()}>
                Sign out
              </Button>
            )}
          </div>
        }
      >
        <p>
          You are signed in as {me.email ?? me.name}.{' '}
          {others.length === 0
            ? 'Ask an admin for an invitation.'
            : 'Open one of yours, or ask an admin of this workspace for an invitation.'}
        </p>
      </EmptyState>
    </main>
  );
}
