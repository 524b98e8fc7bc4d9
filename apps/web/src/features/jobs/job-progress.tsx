import { useQuery, useQueryClient } from '@tanstack/react-query';
import { CircleCheck, CircleSlash, CircleX } from 'lucide-react';
import { useEffect } from 'react';
import { afterJob, jobQuery, useCancelJob } from '../../api/jobs.ts';
import type { Job } from '../../api/types.ts';
import { MayButton } from '../account/may-button.tsx';
import { Progress } from '../../ui/progress.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { jobLines, jobTitle } from '../../copy/job.ts';
import { formatNumber } from '../../lib/format/number.ts';

interface JobProgressProps {
  readonly jobId: string;
  /** Whether to refetch the other queries of the page when the job ends. */
  readonly refresh?: boolean;
}

/** Progress of a bulk job, with a stop button and the result. */
export function JobProgress({ jobId, refresh = true }: JobProgressProps) {
  const job = useQuery(jobQuery(jobId)).data;
  const queries = useQueryClient();
  const cancel = useCancelJob(jobId);
  const over = job !== undefined && job.status !== 'running';
  useEffect(() => {
    if (over && refresh) void afterJob(queries);
  }, [over, refresh, queries]);
  if (job === undefined) return <Skeleton className="h-12" />;
  const { status } = job;
  if (status !== 'running') return <JobResult job={job} mark={marks[status]} />;
  return (
    <div className="flex flex-col gap-2.5">
      <Progress label={jobTitle(job)} value={job.done} max={job.total} />
      <div className="flex items-center justify-between gap-3">
        <p className="text-xs text-ink-faint">You can close this. The job continues in the background.</p>
        <MayButton permission="leads.bulk" size="sm" busy={cancel.isPending} onClick={() => cancel.mutate()}>
          Stop
        </MayButton>
      </div>
    </div>
  );
}

const marks = {
  done: { Icon: CircleCheck, style: 'text-accent-text' },
  canceled: { Icon: CircleSlash, style: 'text-ink-soft' },
  failed: { Icon: CircleX, style: 'text-danger-text' },
};

function JobResult({ job, mark: { Icon, style } }: { readonly job: Job; readonly mark: (typeof marks)[keyof typeof marks] }) {
  const lines = jobLines(job);
  return (
    <output className="flex gap-2 text-sm">
      <Icon className={`mt-0.5 size-4 shrink-0 ${style}`} aria-hidden />
      <div className="flex flex-col gap-0.5">
        <span className="font-medium">
          {jobTitle(job)}
          {job.status === 'done' ? '' : `: ${formatNumber(job.done)} of ${formatNumber(job.total)} were processed before it stopped`}
        </span>
        {job.total === 0 ? <span className="text-ink-soft">No leads affected.</span> : null}
        {lines.map(({ text, intended }) => (
          <span key={text} className={intended ? undefined : 'text-ink-soft'}>
            {text}
          </span>
        ))}
        {job.error ? <span className="text-danger-text">{job.error}</span> : null}
      </div>
    </output>
  );
}
