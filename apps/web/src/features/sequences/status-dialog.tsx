import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { afterJob } from '../../api/jobs.ts';
import { useChangeStatus } from '../../api/sequence-status.ts';
import { sequenceQuery } from '../../api/sequences.ts';
import type { SequenceSummary } from '../../api/types.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { NumberInput } from '../../ui/number-input.tsx';
import { JobProgress } from '../jobs/job-progress.tsx';
import type { StatusAction } from './status-actions.ts';

interface StatusDialogProps {
  readonly sequence: SequenceSummary;
  readonly action: StatusAction;
  readonly onClose: () => void;
}

/** States the consequences before a sequence is paused, resumed, closed or archived. */
export function StatusDialog({ sequence: known, action, onClose }: StatusDialogProps) {
  // The number of active leads may have changed since the list loaded.
  const sequence = useQuery({ ...sequenceQuery(known.id), staleTime: 0 }).data ?? known;
  const queries = useQueryClient();
  const change = useChangeStatus(sequence.id);
  const [spreadHours, setSpreadHours] = useState(0);
  const [jobId, setJobId] = useState<string | null>(null);
  const done = () => {
    void afterJob(queries);
    onClose();
  };
  const submit = () =>
    change.mutate(
      { status: action.to, ...(action.spreads ? { spreadHours } : {}) },
      {
        onSuccess: ({ job }) => {
          toast.success(action.done(sequence));
          if (job !== null && job.total > 0) setJobId(job.id);
          else done();
        },
      },
    );
  return (
    <Dialog
      open
      onOpenChange={jobId === null ? onClose : done}
      title={action.title(sequence)}
      footer={
        jobId === null ? (
          <>
            <Button onClick={onClose}>Cancel</Button>
            <Button tone={action.danger ? 'danger' : 'primary'} busy={change.isPending} onClick={submit}>
              {action.label}
            </Button>
          </>
        ) : (
          <Button onClick={done}>Close</Button>
        )
      }
    >
      {jobId === null ? (
        <div className="flex flex-col gap-4">
          <ul className="flex list-disc flex-col gap-1 pl-4 text-sm text-ink-soft marker:text-ink-faint">
            {action.consequences(sequence).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {action.spreads ? (
            <Field
              label="Spread overdue leads over (hours)"
              hint={
                spreadHours === 0
                  ? '0: all overdue messages are sent right away.'
                  : 'Sends them evenly, which keeps inboxes and call lists manageable.'
              }
            >
              <NumberInput className="w-28" min={0} max={720} value={spreadHours} onChange={setSpreadHours} />
            </Field>
          ) : null}
        </div>
      ) : (
        <JobProgress jobId={jobId} refresh={false} />
      )}
    </Dialog>
  );
}
