import { useQuery } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { membersQuery } from '../../../api/members.ts';
import { useMay } from '../../../features/account/use-may.ts';
import { useMe } from '../../../features/account/use-me.ts';
import { Button } from '../../../ui/button.tsx';
import { Callout } from '../../../ui/callout.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { SettingsFrame } from '../settings-frame.tsx';
import { InvitationsCard } from './invitations-card.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { MembersCard } from './members-card.tsx';

/** Members of the workspace and their invitations. */
export function MembersPage() {
  const query = useQuery(membersQuery);
  const me = useMe();
  const manage = useMay('members.manage');
  const [inviting, setInviting] = useState(false);
  return (
    <SettingsFrame
      title="Members"
      description="People with access to this workspace."
      actions={
        <Button tone="primary" icon={<UserPlus aria-hidden />} reason={manage.reason} onClick={() => setInviting(true)}>
          Invite
        </Button>
      }
    >
      {me?.localMode === true ? (
        <Callout>
          Touchline runs in local mode, so only this machine reaches it. Start it with HOST or DATABASE_URL set before colleagues use their
          invitations.
        </Callout>
      ) : null}
      <QueryView query={query}>{(members) => <MembersCard members={members} />}</QueryView>
      {manage.allowed ? <InvitationsCard /> : null}
      {inviting ? <InviteDialog onClose={() => setInviting(false)} /> : null}
    </SettingsFrame>
  );
}
