import { useQuery } from '@tanstack/react-query';
import { Mailbox as MailboxIcon, Plus } from 'lucide-react';
import { useState } from 'react';
import { mailboxesQuery } from '../../../api/mailboxes.ts';
import { rolesQuery } from '../../../api/me.ts';
import { MayButton } from '../../../features/account/may-button.tsx';
import { useMay } from '../../../features/account/use-may.ts';
import { useMe } from '../../../features/account/use-me.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { SettingsFrame } from '../settings-frame.tsx';
import { ConnectMailboxDialog } from './connect-mailbox-dialog.tsx';
import { MailboxesCard } from './mailboxes-card.tsx';

/** Mailboxes that emails are sent from. */
export function MailboxesPage() {
  const me = useMe();
  const { allowed } = useMay('mailboxes.manage');
  const permission = useQuery(rolesQuery).data?.permissions.find(({ id }) => id === 'mailboxes.manage');
  const isOwnOnly = me?.role != null && permission?.own.includes(me.role) === true;
  const onlyOwner = isOwnOnly ? me.id : null;
  const query = useQuery(mailboxesQuery);
  const [connecting, setConnecting] = useState(false);
  const connect = (
    <MayButton permission="mailboxes.manage" tone="primary" icon={<Plus aria-hidden />} onClick={() => setConnecting(true)}>
      Connect mailbox
    </MayButton>
  );
  return (
    <SettingsFrame
      title="Mailboxes"
      description="Emails leave from the mailbox of the lead’s owner, else from a shared one. A lead keeps its mailbox."
      actions={connect}
    >
      <QueryView query={query}>
        {(mailboxes) =>
          mailboxes.length === 0 ? (
            <EmptyState icon={<MailboxIcon aria-hidden />} title="No mailboxes" action={connect}>
              <p>Connect one to send from your own address. Until then, emails leave from the sender of the installation.</p>
            </EmptyState>
          ) : (
            <MailboxesCard mailboxes={mailboxes} onlyOwner={onlyOwner} mayManage={allowed} />
          )
        }
      </QueryView>
      {connecting ? <ConnectMailboxDialog onlyOwner={onlyOwner} onClose={() => setConnecting(false)} /> : null}
    </SettingsFrame>
  );
}
