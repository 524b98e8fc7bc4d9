import { useState } from 'react';
import { toast } from 'sonner';
import { useCreateLead, useUpdateLead } from '../../api/leads.ts';
import { ApiProblem } from '../../api/problem.ts';
import type { Lead } from '../../api/types.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { leadName } from '../../copy/lead-name.ts';
import { emptyLeadForm, leadBody, leadFormOf } from './lead-form.ts';
import { LeadFields } from './lead-fields.tsx';

interface LeadDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** The lead to edit. Omitted: a new lead. */
  readonly lead?: Lead;
}

export function LeadDialog({ open, onOpenChange, lead }: LeadDialogProps) {
  const [form, setForm] = useState(() => (lead ? leadFormOf(lead) : emptyLeadForm()));
  const create = useCreateLead();
  const update = useUpdateLead(lead?.id ?? '');
  const save = lead ? update : create;
  const problem = save.error instanceof ApiProblem ? save.error : null;
  const placed = problem?.body.errors !== undefined || problem?.code === 'email-taken';
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={lead ? `Edit ${leadName(lead)}` : 'Add a lead'}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button tone="primary" type="submit" form="lead" busy={save.isPending}>
            {lead ? 'Save' : 'Add lead'}
          </Button>
        </>
      }
    >
      <form
        id="lead"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(leadBody(form), {
            onSuccess: (saved) => {
              toast.success(lead ? 'Saved.' : `${leadName(saved)} added.`);
              onOpenChange(false);
              if (!lead) setForm(emptyLeadForm());
            },
          });
        }}
      >
        <LeadFields value={form} onChange={setForm} problem={problem} />
        {save.error && !placed ? (
          <Callout tone="error" className="mt-3">
            {save.error.message}
          </Callout>
        ) : null}
      </form>
    </Dialog>
  );
}
