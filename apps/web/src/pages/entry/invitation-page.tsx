import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { client, unwrap } from '../../api/client.ts';
import { meQuery } from '../../api/me.ts';
import { ROLE_HINTS, ROLE_NAMES } from '../../copy/roles.ts';
import { useSignOut } from '../../features/account/use-sign-out.ts';
import { pathIn } from '../../lib/workspace-path.ts';
import { Button, buttonStyle } from '../../ui/button.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { EntryFrame } from './entry-frame.tsx';
import { ProblemCallout } from '../../features/account/problem-callout.tsx';
import { type Invitation, invitationQuery } from './invitation-query.ts';
import { NewUserForm } from './new-user-form.tsx';
import { SignInForms } from './sign-in-forms.tsx';
import { useLinkToken } from './use-link-token.ts';

/** Opened from the mail: joins a workspace, as a new user or with the account of that address. */
export function InvitationPage() {
  const token = useLinkToken();
  if (token === null) {
    return (
      <EntryFrame title="The link is incomplete">
        <p className="text-sm text-ink-soft">Copy the whole link from the mail, or ask for another invitation.</p>
      </EntryFrame>
    );
  }
  return <ByToken token={token} />;
}

function ByToken({ token }: { readonly token: string }) {
  const query = useQuery(invitationQuery(token));
  if (query.error !== null) {
    return (
      <EntryFrame title="This invitation cannot be used">
        <ProblemCallout error={query.error} />
        <p className="text-sm text-ink-soft">Ask the person who invited you to send it again. If you have joined before, sign in.</p>
        <Link to="/sign-in" className={buttonStyle({ size: 'lg' })}>
          Sign in
        </Link>
      </EntryFrame>
    );
  }
  return (
    <QueryView query={query} loading={<div className="h-full bg-sunken" />}>
      {(invitation) => (
        <EntryFrame
          title={`Join ${invitation.workspaceName}`}
          description={`${invitation.invitedBy ?? 'An admin'} invited ${invitation.email} as ${ROLE_NAMES[invitation.role]}. ${ROLE_HINTS[invitation.role]}`}
        >
          {invitation.hasAccount ? (
            <AsUser token={token} invitation={invitation} />
          ) : (
            <NewUserForm token={token} email={invitation.email} onDone={openWorkspace} />
          )}
        </EntryFrame>
      )}
    </QueryView>
  );
}

const openWorkspace = (id: string) => location.assign(pathIn(id));

/** The address has an account: it accepts when it is signed in. */
function AsUser({ token, invitation: { email } }: { readonly token: string; readonly invitation: Invitation }) {
  const me = useQuery(meQuery).data;
  const signOut = useSignOut();
  const accept = useMutation({
    mutationFn: () => unwrap(client.invitations.accept.$post({ json: { token } })),
    onSuccess: ({ workspaceId }) => openWorkspace(workspaceId),
    meta: { quiet: true },
  });
  if (me === undefined) {
    return (
      <>
        <p className="text-sm text-ink-soft">{email} has an account. Sign in with it to join.</p>
        <SignInForms onDone={() => accept.mutate()} />
        <ProblemCallout error={accept.error} />
      </>
    );
  }
  return (
    <>
      <p className="text-sm text-ink-soft">You are signed in as {me.email ?? me.name}.</p>
      <ProblemCallout error={accept.error} />
      {me.email === email ? (
        <Button tone="primary" size="lg" busy={accept.isPending} onClick={() => accept.mutate()}>
          Join
        </Button>
      ) : (
        <>
          <p className="text-sm text-ink-soft">
            The invitation is for {email}. Sign out, then open the link again and sign in with that address.
          </p>
          <Button size="lg" busy={signOut.isPending} onClick={() => signOut.mutate()}>
            Sign out
          </Button>
        </>
      )}
    </>
  );
}
