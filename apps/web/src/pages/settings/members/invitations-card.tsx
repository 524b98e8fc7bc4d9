import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { type InvitationItem, invitationsQuery, useInvitations } from '../../../api/members.ts';
import { ROLE_NAMES } from '../../../copy/roles.ts';
import { Badge, type BadgeTone } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { Cell, Row, Table } from '../../../ui/table.tsx';

const STATUS: Readonly<Record<InvitationItem['status'], { readonly label: string; readonly tone: BadgeTone }>> = {
  pending: { label: 'Pending', tone: 'accent' },
  expired: { label: 'Expired', tone: 'warn' },
  accepted: { label: 'Accepted', tone: 'neutral' },
  revoked: { label: 'Revoked', tone: 'neutral' },
};

/** Invitations that are not accepted. */
export function InvitationsCard() {
  const open = (useQuery(invitationsQuery).data ?? []).filter(({ status }) => status === 'pending' || status === 'expired');
  const [revoking, setRevoking] = useState<InvitationItem | null>(null);
  const { resend, revoke } = useInvitations();
  if (open.length === 0) return null;
  const sendAgain = (id: string) =>
    resend.mutate(id, {
      onSuccess: ({ email, sendError }) => {
        if (sendError === null) toast.success(`Invitation sent to ${email} again. The earlier link no longer works.`);
        else toast.warning(`The mail was not sent: ${sendError}`);
      },
    });
  return (
    <section aria-label="Invitations" className="flex flex-col gap-2">
      <h2 className="font-semibold">Invitations</h2>
      <Card>
        <Table
          caption="Invitations"
          head={[
            'Email',
            'Role',
            'Status',
            { name: 'Invited by', wide: true },
            { name: 'Actions', label: <span className="sr-only">Actions</span> },
          ]}
        >
          {open.map((invitation) => (
            <Row key={invitation.id}>
              <Cell className="break-all">{invitation.email}</Cell>
              <Cell>{ROLE_NAMES[invitation.role]}</Cell>
              <Cell>
                {invitation.sendError === null ? (
                  <Badge tone={STATUS[invitation.status].tone}>{STATUS[invitation.status].label}</Badge>
                ) : (
                  <span className="flex flex-col items-start gap-0.5">
                    <Badge tone="danger">Not sent</Badge>
                    <span className="text-xs text-danger-text">{invitation.sendError}</span>
                  </span>
                )}
                <span className="mt-0.5 block text-xs text-ink-faint">
                  {invitation.status === 'expired' ? 'Expired ' : 'Expires '}
                  <RelativeTime at={invitation.expiresAt} />
                </span>
              </Cell>
              <Cell wide>{invitation.invitedBy ?? '–'}</Cell>
              <Cell>
                <span className="flex flex-wrap justify-end gap-1">
                  <Button
                    size="sm"
                    busy={resend.isPending && resend.variables === invitation.id}
                    aria-label={`Resend the invitation to ${invitation.email}`}
                    onClick={() => sendAgain(invitation.id)}
                  >
                    Resend
                  </Button>
                  <Button
                    size="sm"
                    tone="danger-quiet"
                    aria-label={`Revoke the invitation to ${invitation.email}`}
                    onClick={() => setRevoking(invitation)}
                  >
                    Revoke
                  </Button>
                </span>
              </Cell>
            </Row>
          ))}
        </Table>
      </Card>
      <ConfirmDialog
        open={revoking !== null}
        onOpenChange={() => setRevoking(null)}
        title="Revoke this invitation?"
        confirm="Revoke"
        danger
        busy={revoke.isPending}
        onConfirm={() => {
          if (revoking !== null) revoke.mutate(revoking.id, { onSuccess: () => setRevoking(null) });
        }}
      >
        The link in the mail to {revoking?.email} stops working.
      </ConfirmDialog>
    </section>
  );
}
