import { useState, type ReactNode } from 'react';
import { toast } from 'sonner';
import { useAct } from '../../api/enrollments.ts';
import type { Act } from '../../api/types.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { WhyField, whyOf } from '../../ui/fields/reason-field.tsx';

interface ActDialogProps {
  readonly enrollmentId: string;
  readonly title: string;
  readonly consequence: ReactNode;
  readonly confirm: string;
  readonly danger?: boolean;
  /** What to ask for; null while something that is needed is missing. */
  readonly act: Act | null;
  /** Said when it is done. */
  readonly done: string;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** One act on one lead: what comes of it, what else has to be known, and why. */
export function ActionDialog({ enrollmentId, title, consequence, confirm, danger = false, act, done, onClose, children }: ActDialogProps) {
  const doing = useAct(enrollmentId);
  const [why, setWhy] = useState('');
  const submit = async () => {
    if (act === null) return;
    // Awaited: what is drawn around the dialog may be gone by the time that it is done, and its callbacks with it.
    const succeeded = await doing.mutateAsync({ ...act, ...whyOf(why) }).then(
      () => true,
      () => false,
    );
    if (!succeeded) return;
    toast.success(done);
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={title}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone={danger ? 'danger' : 'primary'} busy={doing.isPending} disabled={act === null} onClick={() => void submit()}>
            {confirm}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <p className="text-sm text-ink-soft">{consequence}</p>
        {children}
        <WhyField value={why} onChange={setWhy} />
      </div>
    </Dialog>
  );
}
