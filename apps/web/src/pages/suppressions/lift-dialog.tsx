import { useState } from 'react';
import { toast } from 'sonner';
import { useLiftSuppression } from '../../api/suppressions.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { channelName } from '../../copy/channel.ts';

interface LiftDialogProps {
  readonly suppression: { readonly id: string; readonly channel: string; readonly address: string; readonly reason: string };
  readonly onClose: () => void;
}

/** Asks for the reason, and states the effects of lifting. */
export function LiftDialog({ suppression: { id, channel, address, reason }, onClose }: LiftDialogProps) {
  const [why, setWhy] = useState('');
  const lift = useLiftSuppression();
  const confirm = async () => {
    await lift.mutateAsync({ id, why: why.trim() });
    toast.success(`${channelName(channel)} can be sent to ${address} again.`);
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Lift this suppression?"
      description={address}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" busy={lift.isPending} disabled={why.trim() === ''} onClick={() => void confirm().catch(() => undefined)}>
            Lift suppression
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4 text-sm">
        <p className="text-ink-soft">
          Sequences can send to this address again. Enrollments that ended stay ended, and canceled messages are not sent. The list keeps
          this entry as lifted, with your name and the reason.
        </p>
        {reason === 'unsubscribed' || reason === 'complained' ? (
          <Callout tone="warning">
            This recipient opted out. Lift the suppression only if they agreed to hear from you again. The lead’s consent is then restored.
          </Callout>
        ) : null}
        {reason === 'bounced' ? (
          <Callout>The mail server rejected this address permanently. If it rejects it again, the address is suppressed again.</Callout>
        ) : null}
        <Field label="Reason" hint="Shown in the history of this address.">
          <Input required maxLength={500} value={why} onChange={(event) => setWhy(event.currentTarget.value)} />
        </Field>
      </div>
    </Dialog>
  );
}
