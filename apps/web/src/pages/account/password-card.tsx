import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { auth } from '../../api/auth.ts';
import { sessionsQuery } from '../../api/me.ts';
import { fieldMessages } from '../../features/account/field-messages.ts';
import { NewPasswordField } from '../../features/account/new-password-field.tsx';
import { ProblemCallout } from '../../features/account/problem-callout.tsx';
import { Button } from '../../ui/button.tsx';
import { PasswordField } from '../../ui/fields/password-field.tsx';
import { Panel } from '../../ui/panel.tsx';

/** Changes the password, which signs all other devices out. */
export function PasswordCard() {
  const queries = useQueryClient();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const change = useMutation({
    mutationFn: () => auth('/change-password', { currentPassword: current, newPassword: next, revokeOtherSessions: true }),
    onSuccess: () => {
      setCurrent('');
      setNext('');
      toast.success('Password changed. Other devices are signed out.');
      return queries.invalidateQueries({ queryKey: sessionsQuery.queryKey });
    },
    meta: { quiet: true },
  });
  return (
    <Panel title="Password" description="Changing it signs all your other devices out.">
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate();
        }}
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <PasswordField label="Current password" autoComplete="current-password" value={current} onChange={setCurrent} />
          <NewPasswordField label="New password" value={next} onChange={setNext} messages={fieldMessages(change.error, 'newPassword')} />
        </div>
        <ProblemCallout error={change.error} />
        <Button type="submit" className="self-start" busy={change.isPending}>
          Change password
        </Button>
      </form>
    </Panel>
  );
}
