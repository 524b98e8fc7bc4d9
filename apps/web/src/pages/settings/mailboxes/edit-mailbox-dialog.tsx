import { useId, useState } from 'react';
import { toast } from 'sonner';
import { type Mailbox, useMailboxes } from '../../../api/mailboxes.ts';
import { ProblemCallout } from '../../../features/account/problem-callout.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { type Sending, SendingFields } from './sending-fields.tsx';

interface EditMailboxDialogProps {
  readonly mailbox: Mailbox;
  readonly onlyOwner: string | null;
  readonly onClose: () => void;
}

/** Changes who sends from a mailbox, and how much it sends. */
export function EditMailboxDialog({ mailbox, onlyOwner, onClose }: EditMailboxDialogProps) {
  const id = useId();
  const { change } = useMailboxes();
  const [sending, setSending] = useState(() => sendingOf(mailbox));
  const submit = () =>
    change.mutate(
      { id: mailbox.id, json: sending },
      {
        onSuccess: () => {
          toast.success('Mailbox saved.');
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
      title={mailbox.address}
      width="lg"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={id} tone="primary" busy={change.isPending}>
            Save
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
        <SendingFields value={sending} onChange={setSending} error={change.error} onlyOwner={onlyOwner} />
        <ProblemCallout error={change.error} />
      </form>
    </Dialog>
  );
}

function sendingOf({ ownerId, name, replyTo, signature, perHour, perDay, gapSeconds, jitterSeconds, warmup }: Mailbox): Sending {
  return {
    ownerId,
    name,
    replyTo,
    signature,
    perHour,
    perDay,
    gapSeconds,
    jitterSeconds,
    warmup: warmup === null ? null : { start: warmup.start, step: warmup.step },
  };
}
