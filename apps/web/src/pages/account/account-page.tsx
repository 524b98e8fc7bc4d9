import { useMe } from '../../features/account/use-me.ts';
import { Callout } from '../../ui/callout.tsx';
import { Page } from '../../ui/page.tsx';
import { NotificationsCard } from './notifications-card.tsx';
import { PasskeysCard } from './passkeys-card.tsx';
import { PasswordCard } from './password-card.tsx';
import { ProfileCard } from './profile-card.tsx';
import { SessionsCard } from './sessions-card.tsx';
import { TwoFactorCard } from './two-factor-card.tsx';
import { WorkspacesCard } from './workspaces-card.tsx';

/** The user's own account. It is the same in all workspaces. */
export function AccountPage() {
  const me = useMe();
  if (me === undefined) return null;
  return (
    <Page title="Your account" description="It is the same in all your workspaces.">
      <div className="flex max-w-2xl flex-col gap-5">
        {me.localMode ? (
          <Callout>
            Touchline runs in local mode: this machine needs no sign-in and acts as you. Password, passkeys and devices appear when you open
            Touchline to a network.
          </Callout>
        ) : null}
        <ProfileCard me={me} />
        {me.workspaceId === null ? null : <NotificationsCard timeZone={me.timeZone} />}
        <WorkspacesCard me={me} />
        {me.localMode ? null : (
          <>
            {me.hasPassword ? <PasswordCard /> : null}
            {me.hasPassword ? <TwoFactorCard enabled={me.twoFactorEnabled} email={me.email ?? me.name} /> : null}
            <PasskeysCard />
            <SessionsCard />
          </>
        )}
      </div>
    </Page>
  );
}
