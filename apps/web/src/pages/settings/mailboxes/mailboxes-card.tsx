import { useState } from 'react';
import { toast } from 'sonner';
import { type Mailbox, useMailboxes } from '../../../api/mailboxes.ts';
import { count } from '../../../lib/format/number.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Cell, Row, Table } from '../../../ui/table.tsx';
import { DomainCheckDialog } from './domain-check-dialog.tsx';
import { EditMailboxDialog } from './edit-mailbox-dialog.tsx';
import { MailboxState } from './mailbox-state.tsx';
import { PauseMailboxDialog } from './pause-mailbox-dialog.tsx';

interface MailboxesCardProps {
  readonly mailboxes: readonly Mailbox[];
  /** Id of the user who may change own mailboxes only; null: all of them. */
  readonly onlyOwner: string | null;
  readonly mayManage: boolean;
}

interface Asked {
  readonly what: 'domain' | 'edit' | 'pause' | 'remove';
  readonly mailbox: Mailbox;
}

/** Connected mailboxes with their state and health. */
export function MailboxesCard({ mailboxes, onlyOwner, mayManage }: MailboxesCardProps) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const { change, remove, resume } = useMailboxes();
  const close = () => setAsked(null);
  const ask = (what: Asked['what'], mailbox: Mailbox) => () => setAsked({ what, mailbox });
  return (
    <Card>
      <Table
        caption="Mailboxes"
        head={[
          'Mailbox',
          'State',
          { name: 'Last 24 hours', wide: true },
          { name: 'Leads', wide: true },
          { name: 'Actions', label: <span className="sr-only">Actions</span> },
        ]}
      >
        {mailboxes.map((mailbox) => {
          const { id, address, ownerName, ownerId, status, health } = mailbox;
          const editable = mayManage && (onlyOwner === null || onlyOwner === ownerId);
          return (
            <Row key={id}>
              <Cell>
                <span className="font-medium break-all">{address}</span>
                <span className="block text-xs text-ink-faint">{ownerId === null ? 'Shared' : (ownerName ?? 'Former member')}</span>
              </Cell>
              <Cell>
                <MailboxState mailbox={mailbox} />
              </Cell>
              <Cell wide>
                {sentText(mailbox)}
                {health.bounced > 0 ? <span className="block text-xs text-warn-text">{count(health.bounced, 'bounce')}</span> : null}
                {health.waiting > 0 ? (
                  <span className="block text-xs text-ink-faint">{count(health.waiting, 'message')} waiting</span>
                ) : null}
              </Cell>
              <Cell wide>{health.leads}</Cell>
              <Cell className="text-right">
                {editable ? (
                  <span className="flex flex-wrap justify-end gap-1">
                    {status === 'active' && health.serverPause !== null ? (
                      <Button size="sm" aria-label={`Retry now: ${address}`} onClick={() => resume.mutate(address)}>
                        Retry now
                      </Button>
                    ) : null}
                    {status === 'paused' ? (
                      <Button
                        size="sm"
                        aria-label={`Activate ${address}`}
                        onClick={() =>
                          change.mutate(
                            { id, json: { status: { to: 'active' } } },
                            { onSuccess: () => toast.success('Mailbox activated.') },
                          )
                        }
                      >
                        Activate
                      </Button>
                    ) : null}
                    {status === 'active' ? (
                      <Button size="sm" aria-label={`Pause ${address}`} onClick={ask('pause', mailbox)}>
                        Pause
                      </Button>
                    ) : null}
                    <Button size="sm" aria-label={`Check domain of ${address}`} onClick={ask('domain', mailbox)}>
                      Check domain
                    </Button>
                    <Button size="sm" aria-label={`Edit ${address}`} onClick={ask('edit', mailbox)}>
                      Edit
                    </Button>
                    <Button size="sm" tone="danger-quiet" aria-label={`Remove ${address}`} onClick={ask('remove', mailbox)}>
                      Remove
                    </Button>
                  </span>
                ) : null}
              </Cell>
            </Row>
          );
        })}
      </Table>
      {asked?.what === 'domain' ? <DomainCheckDialog mailbox={asked.mailbox} onClose={close} /> : null}
      {asked?.what === 'edit' ? <EditMailboxDialog mailbox={asked.mailbox} onlyOwner={onlyOwner} onClose={close} /> : null}
      {asked?.what === 'pause' ? <PauseMailboxDialog mailbox={asked.mailbox} onClose={close} /> : null}
      <ConfirmDialog
        open={asked?.what === 'remove'}
        onOpenChange={close}
        title={`Remove ${asked?.mailbox.address ?? 'this mailbox'}?`}
        confirm="Remove"
        danger
        busy={remove.isPending}
        onConfirm={() => {
          if (asked === null) return;
          remove.mutate(asked.mailbox.id, {
            onSuccess: () => {
              toast.success(`${asked.mailbox.address} is removed.`);
              close();
            },
          });
        }}
      >
        {count(asked?.mailbox.health.leads ?? 0, 'lead')} will get the next email from another mailbox, or from the sender of the
        installation. {count(asked?.mailbox.health.waiting ?? 0, 'waiting message')} will be sent that way. Its password is deleted, and its
        replies are no longer read.
      </ConfirmDialog>
    </Card>
  );
}

function sentText({ health, perDay, warmup }: Mailbox): string {
  const limit = warmup?.today ?? perDay;
  const sent = `${health.sent}${limit === null ? '' : ` of ${limit}`} sent`;
  return warmup === null ? sent : `${sent}, warming up`;
}
