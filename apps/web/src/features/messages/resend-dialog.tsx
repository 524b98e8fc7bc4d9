import { useEffect, useState } from 'react';
import { toast } from 'sonner';
import { useResendMany } from '../../api/operations.ts';
import { problemText } from '../../api/problem.ts';
import type { ResendMany } from '../../api/types.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { count } from '../../lib/format/number.ts';
import { leftWords } from '../../copy/resend.ts';
import { ReasonField, reasonOf } from '../../ui/fields/reason-field.tsx';

interface ResendDialogProps {
  readonly filter: ResendMany['filter'];
  readonly onClose: () => void;
}

/** Shows how many messages will be resent and which ones stay failed, and asks to confirm. */
export function ResendDialog({ filter, onClose }: ResendDialogProps) {
  const [why, setWhy] = useState('');
  const { mutate: look, data: plan, error } = useResendMany();
  const resend = useResendMany();
  const asked = JSON.stringify(filter);
  useEffect(() => look({ filter: JSON.parse(asked) as ResendMany['filter'], dryRun: true }), [look, asked]);
  const n = plan?.resent ?? 0;
  const confirm = () =>
    resend.mutate(
      { filter, dryRun: false, ...reasonOf(why) },
      {
        onSuccess: ({ resent }) => {
          toast.success(`${count(resent, 'message is', 'messages are')} queued again.`);
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
      title="Resend failed messages?"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" busy={resend.isPending} disabled={n === 0} onClick={confirm}>
            {plan && n === 0 ? 'Nothing to resend' : `Resend ${count(n, 'message')}`}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4 text-sm">
        {error ? <Callout tone="error">{problemText(error)}</Callout> : null}
        {plan ? (
          <>
            {n > 0 ? (
              <p className="text-ink-soft">
                {count(n, 'message is', 'messages are')} queued again and sent as soon as send windows and limits allow, with the current
                text and lead data. No lead gets a message twice: only messages that were certainly not sent are resent.
              </p>
            ) : null}
            {plan.left.length > 0 ? <Callout>Not resent: {plan.left.map(leftWords).join(', ')}.</Callout> : null}
          </>
        ) : error ? null : (
          <Skeleton className="h-12" />
        )}
        <ReasonField value={why} onChange={setWhy} many={n > 1} />
      </div>
    </Dialog>
  );
}
