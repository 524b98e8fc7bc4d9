import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { toast } from 'sonner';
import { type ExperimentReport, useApplyExperiment } from '../../api/experiments.ts';
import { armName } from '../../copy/experiment.ts';
import { ProblemCallout } from '../../features/account/problem-callout.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';

interface ApplyDialogProps {
  readonly report: ExperimentReport;
  readonly onClose: () => void;
}

/** Puts one version into the draft and opens the sequence, where it is published with its plan. */
export function ApplyDialog({ report, onClose }: ApplyDialogProps) {
  const [arm, setArm] = useState(report.winner ?? report.arms[0]?.arm ?? '');
  const apply = useApplyExperiment(report.id);
  const navigate = useNavigate();
  const confirm = async () => {
    await apply.mutateAsync(arm);
    toast.success(`${armName(arm)} is in the draft. Publish it to use it.`);
    await navigate({ to: '/sequences/$sequenceId', params: { sequenceId: report.sequenceId } });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Apply a version"
      width="sm"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" busy={apply.isPending} onClick={() => void confirm().catch(() => undefined)}>
            Apply to the draft
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4 text-sm">
        <p className="text-ink-soft">
          After you publish the draft, all new leads get this version. Leads that received another version keep it.
        </p>
        <Field label="Version">
          <Select
            value={arm}
            options={report.arms.map((one) => ({
              value: one.arm,
              label: `${armName(one.arm)}${one.arm === report.winner ? ' (better)' : ''}`,
            }))}
            onChange={setArm}
          />
        </Field>
        <ProblemCallout error={apply.error} />
      </div>
    </Dialog>
  );
}
