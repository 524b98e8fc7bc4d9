import { useState } from 'react';
import { useActOnMany } from '../../api/jobs.ts';
import type { ManyActs } from '../../api/types.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Switch } from '../../ui/switch.tsx';
import type { BulkAct } from './bulk-acts.ts';
import { JobProgress } from './job-progress.tsx';
import { WhyField, whyOf } from './why-field.tsx';

interface BulkDialogProps {
  readonly sequenceId: string;
  readonly act: BulkAct;
  readonly filter: NonNullable<ManyActs['filter']>;
  /** "12 leads", "all 2,400 leads". */
  readonly who: string;
  /** Whether it was begun. */
  readonly onClose: (begun: boolean) => void;
}

/** Says what an act on many leads comes to, asks for the reason, and shows how far it is. */
export function BulkDialog({ sequenceId, act, filter, who, onClose }: BulkDialogProps) {
  const start = useActOnMany(sequenceId);
  const [why, setWhy] = useState('');
  const [keepDays, setKeepDays] = useState(false);
  const [jobId, setJobId] = useState<string | null>(null);
  const close = () => onClose(jobId !== null);
  const submit = () =>
    start.mutate(
      {
        filter,
        act: act.type === 'resume' ? { type: 'resume', keepDays } : ({ type: act.type } as ManyActs['act']),
        ...whyOf(why),
      },
      { onSuccess: (job) => setJobId(job.id) },
    );
  return (
    <Dialog
      open
      onOpenChange={close}
      title={act.title(who)}
      footer={
        jobId === null ? (
          <>
            <Button onClick={close}>Cancel</Button>
            <Button tone={act.danger ? 'danger' : 'primary'} busy={start.isPending} onClick={submit}>
              {act.label}
            </Button>
          </>
        ) : (
          <Button onClick={close}>Close</Button>
        )
      }
    >
      {jobId === null ? (
        <div className="flex flex-col gap-4">
          <p className="text-sm text-ink-soft">{act.consequence}</p>
          {act.keepsDays ? (
            <Switch
              label="Give the paused days back"
              hint="What was planned moves by the time that was spent paused. Otherwise what came due meanwhile is due now."
              checked={keepDays}
              onChange={setKeepDays}
            />
          ) : null}
          <WhyField many value={why} onChange={setWhy} />
        </div>
      ) : (
        <JobProgress jobId={jobId} />
      )}
    </Dialog>
  );
}
