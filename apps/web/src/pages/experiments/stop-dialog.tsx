import { useState } from 'react';
import { toast } from 'sonner';
import { useStopExperiment } from '../../api/experiments.ts';
import { ProblemCallout } from '../../features/account/problem-callout.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';

interface StopDialogProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** Ends a test without a decision. */
export function StopDialog({ id, onClose }: StopDialogProps) {
  const [why, setWhy] = useState('');
  const stop = useStopExperiment(id);
  const confirm = async () => {
    await stop.mutateAsync(why.trim());
    toast.success('The experiment is stopped.');
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Stop this experiment?"
      width="sm"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="danger" busy={stop.isPending} onClick={() => void confirm().catch(() => undefined)}>
            Stop experiment
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4 text-sm">
        <p className="text-ink-soft">
          It cannot be continued, and it will have no decision. Leads keep their versions, and new leads are split as before.
        </p>
        <Field label="Reason (optional)" hint="Shown with the experiment.">
          <Input maxLength={500} value={why} onChange={(event) => setWhy(event.currentTarget.value)} />
        </Field>
        <ProblemCallout error={stop.error} />
      </div>
    </Dialog>
  );
}
