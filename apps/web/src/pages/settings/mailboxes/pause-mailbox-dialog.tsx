import { useId, useState } from 'react';
import { toast } from 'sonner';
import { type Mailbox, useMailboxes } from '../../../api/mailboxes.ts';
import { fieldMessages } from '../../../features/account/field-messages.ts';
import { ProblemCallout } from '../../../features/account/problem-callout.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { Input } from '../../../ui/input.tsx';

interface PauseMailboxDialogProps {
  readonly mailbox: Mailbox;
  readonly onClose: () => void;
}

/** Pauses a mailbox with a reason that the list shows. */
export function PauseMailboxDialog({ mailbox, onClose }: PauseMailboxDialogProps) {
  const id = useId();
  const { change } = useMailboxes();
  const [reason, setReason] = useState('');
  const submit = () =>
    change.mutate(
      { id: mailbox.id, json: { status: { to: 'paused', reason: reason.trim() } } },
      {
        onSuccess: () => {
          toast.success(`${mailbox.address} is paused.`);
          onClose();
        },
      },
    );
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={`Pause ${mailbox.address}?`}
      description="Shared mailboxes send its messages. Without one, they wait until you activate it."
      width="sm"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={id} tone="primary" busy={change.isPending}>
            Pause
          </Button>
        </>
      }
    >
      <form
        id={id}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Field label="Reason" messages={fieldMessages(change.error, 'status.reason')}>
          <Input
            required
            maxLength={100}
            value={reason}
            placeholder="On vacation"
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </Field>
        <ProblemCallout error={change.error} />
      </form>
    </Dialog>
  );
}
