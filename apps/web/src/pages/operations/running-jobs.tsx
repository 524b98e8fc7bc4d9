import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { sequencesQuery } from '../../api/sequences.ts';
import type { Job } from '../../api/types.ts';
import { JobProgress } from '../../features/jobs/job-progress.tsx';
import { PanelSection } from './panel-section.tsx';

/** Bulk jobs in progress. */
export function RunningJobs({ jobs }: { readonly jobs: readonly Job[] }) {
  const sequences = useQuery(sequencesQuery).data ?? [];
  if (jobs.length === 0) return null;
  return (
    <PanelSection title="In progress">
      <ul className="divide-y">
        {jobs.map((job) => (
          <li key={job.id} className="flex flex-col gap-2 px-5 py-3">
            <Link
              to="/sequences/$sequenceId/leads"
              params={{ sequenceId: job.sequenceId }}
              className="self-start rounded-sm text-sm hover:underline"
            >
              {sequences.find(({ id }) => id === job.sequenceId)?.name ?? 'A sequence'}
              {job.why ? <span className="text-ink-soft"> · {job.why}</span> : null}
            </Link>
            <JobProgress jobId={job.id} />
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
