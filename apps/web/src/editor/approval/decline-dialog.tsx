import { useState } from 'react';
import { useDeclineApproval } from '../../api/approvals.ts';
import { ProblemCallout } from '../../features/account/problem-callout.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Textarea } from '../../ui/textarea.tsx';

interface DeclineDialogProps {
  readonly sequenceId: string;
  /** Member who asked. */
  readonly by: string;
  readonly onClose: () => void;
}

/** Declines an approval request, with the reason for the member who asked. */
export function DeclineDialog({ sequenceId, by, onClose }: DeclineDialogProps) {
  const [reason, setReason] = useState('');
  const decline = useDeclineApproval(sequenceId);
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? null : onClose())}
      title="Decline the request?"
      description={`${by} gets a notification with your reason. The draft stays as it is.`}
      width="sm"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            tone="primary"
            busy={decline.isPending}
            disabled={reason.trim() === ''}
            onClick={() => decline.mutate(reason.trim(), { onSuccess: onClose })}
          >
            Decline
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <Field label="Reason">
          <Textarea rows={3} maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        </Field>
        <ProblemCallout error={decline.error} />
      </div>
    </Dialog>
  );
}
