import { useId, useState } from 'react';
import { toast } from 'sonner';
import type { Role } from '../../../api/me.ts';
import { useInvitations } from '../../../api/members.ts';
import { fieldMessages } from '../../../features/account/field-messages.ts';
import { ProblemCallout } from '../../../features/account/problem-callout.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { Input } from '../../../ui/input.tsx';
import { RoleSelect } from './role-select.tsx';

/** Invites a person by mail. */
export function InviteDialog({ onClose }: { readonly onClose: () => void }) {
  const id = useId();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('rep');
  const { invite } = useInvitations();
  const submit = () =>
    invite.mutate(
      { email: email.trim(), role },
      {
        onSuccess: ({ sendError }) => {
          if (sendError === null) toast.success(`Invitation sent to ${email.trim()}.`);
          else toast.warning(`The mail was not sent: ${sendError}`);
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
      title="Invite a person"
      description="The mail has a link that works once."
      width="sm"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={id} tone="primary" busy={invite.isPending}>
            Send invitation
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
        <Field label="Email" messages={fieldMessages(invite.error, 'email')}>
          <Input
            type="email"
            required
            maxLength={254}
            autoComplete="off"
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
        </Field>
        <Field label="Role" messages={fieldMessages(invite.error, 'role')}>
          <RoleSelect value={role} onChange={setRole} />
        </Field>
        <ProblemCallout error={invite.error} />
      </form>
    </Dialog>
  );
}
