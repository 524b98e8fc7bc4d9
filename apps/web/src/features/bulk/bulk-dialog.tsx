import { useState } from 'react';
import { useActOnMany } from '../../api/jobs.ts';
import type { BulkActionRequest } from '../../api/types.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { BulkAction } from './bulk-actions.ts';
import { JobProgress } from '../jobs/job-progress.tsx';
import { BulkFields, blankAnswers, bulkAction } from './bulk-fields.tsx';
import { ReasonField, reasonOf } from '../../ui/fields/reason-field.tsx';

interface BulkDialogProps {
  readonly sequenceId: string;
  readonly action: BulkAction;
  readonly filter: NonNullable<BulkActionRequest['filter']>;
  /** "12 leads", "all 2,400 leads". */
  readonly who: string;
  /** Whether the job was started. */
  readonly onClose: (begun: boolean) => void;
}

/** States the consequence of a bulk action, asks for a reason and shows progress. */
export function BulkDialog({ sequenceId, action, filter, who, onClose }: BulkDialogProps) {
  const start = useActOnMany(sequenceId);
  const [why, setWhy] = useState('');
  const [answers, setAnswers] = useState(blankAnswers);
  const wanted = bulkAction(action, answers);
  const [jobId, setJobId] = useState<string | null>(null);
  const close = () => onClose(jobId !== null);
  const submit = () => {
    if (wanted) start.mutate({ filter, action: wanted, ...reasonOf(why) }, { onSuccess: (job) => setJobId(job.id) });
  };
  return (
    <Dialog
      open
      onOpenChange={close}
      title={action.title(who)}
      footer={
        jobId === null ? (
          <>
            <Button onClick={close}>Cancel</Button>
            <Button tone={action.danger ? 'danger' : 'primary'} busy={start.isPending} disabled={wanted === null} onClick={submit}>
              {action.label}
            </Button>
          </>
        ) : (
          <Button onClick={close}>Close</Button>
        )
      }
    >
      {jobId === null ? (
        <div className="flex flex-col gap-4">
          <p className="text-sm text-ink-soft">{action.consequence}</p>
          <BulkFields action={action} sequenceId={sequenceId} answers={answers} onChange={setAnswers} />
          <ReasonField many value={why} onChange={setWhy} />
        </div>
      ) : (
        <JobProgress jobId={jobId} />
      )}
    </Dialog>
  );
}
