import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { ProblemCallout } from '../../features/account/problem-callout.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { PasswordField } from '../../ui/fields/password-field.tsx';

interface PasswordDialogProps {
  readonly title: string;
  readonly description?: string;
  readonly confirm: string;
  readonly danger?: boolean;
  readonly onConfirm: (password: string) => Promise<void>;
  readonly onClose: () => void;
}

/** Asks for the password before a change to the account, in case the screen was left unlocked. */
export function PasswordDialog({ title, description, confirm, danger = false, onConfirm, onClose }: PasswordDialogProps) {
  const id = useId();
  const [password, setPassword] = useState('');
  const act = useMutation({ mutationFn: () => onConfirm(password), onSuccess: onClose, meta: { quiet: true } });
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={title}
      description={description}
      width="sm"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={id} tone={danger ? 'danger' : 'primary'} busy={act.isPending}>
            {confirm}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          act.mutate();
        }}
      >
        <PasswordField label="Your password" autoComplete="current-password" value={password} onChange={setPassword} />
        <ProblemCallout error={act.error} />
      </form>
    </Dialog>
  );
}
