import { useState, type ReactNode } from 'react';
import { toast } from 'sonner';
import { useAction } from '../../api/enrollments.ts';
import type { Action } from '../../api/types.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ReasonField, reasonOf } from '../../ui/fields/reason-field.tsx';

interface ActionDialogProps {
  readonly enrollmentId: string;
  readonly title: string;
  readonly consequence: ReactNode;
  readonly confirm: string;
  readonly danger?: boolean;
  /** The request. Null while input is missing. */
  readonly action: Action | null;
  /** Toast text on success. */
  readonly done: string;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** Dialog for one action on one lead: consequence, additional input and reason. */
export function ActionDialog({
  enrollmentId,
  title,
  consequence,
  confirm,
  danger = false,
  action,
  done,
  onClose,
  children,
}: ActionDialogProps) {
  const doing = useAction(enrollmentId);
  const [why, setWhy] = useState('');
  const submit = async () => {
    if (action === null) return;
    // Awaited: the parent may unmount before the request completes, and its callbacks with it.
    const succeeded = await doing.mutateAsync({ ...action, ...reasonOf(why) }).then(
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
          <Button tone={danger ? 'danger' : 'primary'} busy={doing.isPending} disabled={action === null} onClick={() => void submit()}>
            {confirm}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <p className="text-sm text-ink-soft">{consequence}</p>
        {children}
        <ReasonField value={why} onChange={setWhy} />
      </div>
    </Dialog>
  );
}
