import { useState } from 'react';
import { toast } from 'sonner';
import { type Member, useMembers } from '../../../api/members.ts';
import { ProblemCallout } from '../../../features/account/problem-callout.tsx';
import { count } from '../../../lib/format/number.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';

interface DeactivateDialogProps {
  readonly member: Member;
  readonly members: readonly Member[];
  readonly onClose: () => void;
}

const NO_OWNER = '';

/** Takes a member's access away, and hands leads and open tasks to another member. */
export function DeactivateDialog({ member, members, onClose }: DeactivateDialogProps) {
  const others = members.filter(({ id, deactivatedAt }) => id !== member.id && deactivatedAt === null);
  const [to, setTo] = useState(others[0]?.id ?? NO_OWNER);
  const { deactivate } = useMembers();
  const hasWork = member.leads + member.openTasks > 0;
  const receiver = others.find(({ id }) => id === to)?.name;
  const submit = () =>
    deactivate.mutate(
      { id: member.id, handOffTo: to === NO_OWNER ? null : to },
      {
        onSuccess: ({ leads, tasks }) => {
          const moved = `${count(leads, 'lead')} and ${count(tasks, 'open task')}`;
          toast.success(`${member.name} is deactivated. ${leads + tasks === 0 ? '' : `${moved} handed off.`}`);
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
      title={`Deactivate ${member.name}?`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="danger" busy={deactivate.isPending} onClick={submit}>
            Deactivate
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4 text-sm text-ink-soft">
        <p>{member.name} loses access to this workspace at once. The name stays in histories. You can reactivate the member later.</p>
        {hasWork ? (
          <Field
            label="Hand off to"
            hint={
              receiver === undefined
                ? `${count(member.leads, 'lead')} will have no owner, and ${count(member.openTasks, 'open task')} will wait for one.`
                : `${receiver} gets ${count(member.leads, 'lead')} and ${count(member.openTasks, 'open task')}.`
            }
          >
            <Select
              value={to}
              options={[...others.map(({ id, name }) => ({ value: id, label: name })), { value: NO_OWNER, label: 'No owner' }]}
              onChange={setTo}
            />
          </Field>
        ) : (
          <p>The member owns no leads and no open tasks.</p>
        )}
        <ProblemCallout error={deactivate.error} />
      </div>
    </Dialog>
  );
}
