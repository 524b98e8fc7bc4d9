import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { toast } from 'sonner';
import { useEraseLead } from '../../api/leads.ts';
import type { LeadDetail } from '../../api/types.ts';
import { leadName } from '../../copy/lead-name.ts';
import { ProblemCallout } from '../../features/account/problem-callout.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { reasonOf } from '../../ui/fields/reason-field.tsx';
import { Input } from '../../ui/input.tsx';

interface EraseDialogProps {
  readonly lead: LeadDetail;
  readonly onClose: () => void;
}

/** Asks before all data of a lead is erased. */
export function EraseDialog({ lead, onClose }: EraseDialogProps) {
  const [suppress, setSuppress] = useState(true);
  const [why, setWhy] = useState('');
  const erase = useEraseLead(lead.id);
  const navigate = useNavigate();
  const active = lead.enrollments.filter(({ status }) => status === 'active' || status === 'paused').length;
  return (
    <ConfirmDialog
      danger
      open
      onOpenChange={(open) => (open ? null : onClose())}
      title={`Erase ${leadName(lead)}?`}
      confirm="Erase all data"
      busy={erase.isPending}
      onConfirm={() =>
        erase.mutate(
          { suppress, ...reasonOf(why) },
          {
            onSuccess: ({ messages }) => {
              toast.success(`Lead erased, with ${messages} ${messages === 1 ? 'message' : 'messages'}.`);
              void navigate({ to: '/leads' });
            },
          },
        )
      }
    >
      <div className="flex flex-col gap-4">
        <p>
          The lead, its messages, tasks and history are deleted and cannot be restored. Queued messages are not sent.
          {active > 0 ? ` ${active === 1 ? 'One sequence ends' : `${active} sequences end`} for this lead.` : ''} Figures of sequences and
          existing suppressions stay, the suppressions without a readable address.
        </p>
        <Checkbox
          checked={suppress}
          onChange={setSuppress}
          label="Suppress the addresses, so that an import cannot contact this person again"
        />
        <Field label="Reason (optional)" hint="Shown in the audit log. Leave out personal data.">
          <Input maxLength={500} value={why} onChange={(event) => setWhy(event.currentTarget.value)} />
        </Field>
        <ProblemCallout error={erase.error} />
      </div>
    </ConfirmDialog>
  );
}
