import { Link } from '@tanstack/react-router';
import { CircleAlert, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { useAction } from '../../api/enrollments.ts';
import { useActOnMany } from '../../api/jobs.ts';
import { useStepNames } from '../../features/sequences/use-step-names.ts';
import type { Operations } from '../../api/types.ts';
import { MayButton } from '../../features/account/may-button.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { count, formatNumber } from '../../lib/format/number.ts';
import { JobProgress } from '../../features/jobs/job-progress.tsx';
import { PanelSection } from './panel-section.tsx';

type Failed = Operations['failed'];

/** Leads that an error stopped, by sequence, with a way to retry them. */
export function FailedList({ failed }: { readonly failed: Failed }) {
  const names = useStepNames(failed.items.map((item) => item.sequenceId));
  const groups = [...Map.groupBy(failed.items, (item) => item.sequenceId)];
  if (failed.total === 0) return null;
  return (
    <PanelSection
      title={
        <span className="flex items-center gap-2">
          <CircleAlert className="size-4 text-danger-text" aria-hidden />
          Stopped by an error ({formatNumber(failed.total)})
        </span>
      }
      description="These leads stay at their step and don’t hold up others. Fix the cause of the error, then retry."
    >
      {groups.map(([sequenceId, items]) => (
        <section key={sequenceId} aria-label={items[0]?.sequenceName} className="border-b last:border-b-0">
          <div className="flex items-center justify-between gap-3 px-5 pt-3">
            <h3 className="truncate text-sm font-medium">
              <Link to="/sequences/$sequenceId" params={{ sequenceId }} className="rounded-sm hover:underline">
                {items[0]?.sequenceName}
              </Link>
            </h3>
            {items.length > 1 ? <RetryAll sequenceId={sequenceId} /> : null}
          </div>
          {/* Leads with the same error share one heading. */}
          {[...Map.groupBy(items, (item) => item.error ?? 'No error was recorded.')].map(([error, alike]) => (
            <div key={error} className="px-5 pt-2 pb-3">
              <p className="text-sm wrap-anywhere text-danger-text">{error}</p>
              <ul className="mt-1">
                {alike.map((item) => (
                  <li key={item.id} className="flex items-center justify-between gap-4 py-1">
                    <p className="min-w-0 text-sm wrap-anywhere text-ink-soft">
                      <Link
                        to="/leads/$leadId"
                        params={{ leadId: item.leadId }}
                        className="rounded-sm font-medium text-ink hover:underline"
                      >
                        {item.leadEmail ?? 'A lead without an address'}
                      </Link>
                      {item.stepId ? ` at ${names.get(sequenceId)?.(item.stepId) ?? 'a step'}` : ' before the first step'}
                      {' · '}
                      <RelativeTime at={item.since} />
                    </p>
                    <Retry enrollmentId={item.id} lead={item.leadEmail ?? 'The lead'} />
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
      {failed.total > failed.items.length ? (
        <p className="border-t px-5 py-3 text-sm text-ink-soft">and {count(failed.total - failed.items.length, 'lead')} more</p>
      ) : null}
    </PanelSection>
  );
}

function Retry({ enrollmentId, lead }: { readonly enrollmentId: string; readonly lead: string }) {
  const action = useAction(enrollmentId);
  const retry = async () => {
    // Awaited: a lead that continues leaves the list at once.
    const acted = await action.mutateAsync({ type: 'resume' }).catch(() => null);
    if (acted?.status === 'failed') toast.warning(`${lead} failed again.`);
    else if (acted) toast.success(`${lead} continues.`);
  };
  return (
    <MayButton
      permission="leads.work"
      size="sm"
      icon={<RotateCcw aria-hidden />}
      aria-label={`Retry ${lead}`}
      busy={action.isPending}
      onClick={() => void retry()}
    >
      Retry
    </MayButton>
  );
}

function RetryAll({ sequenceId }: { readonly sequenceId: string }) {
  const retry = useActOnMany(sequenceId);
  const [jobId, setJobId] = useState<string | null>(null);
  if (jobId !== null) return <JobProgress jobId={jobId} />;
  return (
    <MayButton
      permission="leads.bulk"
      size="sm"
      icon={<RotateCcw aria-hidden />}
      busy={retry.isPending}
      onClick={() => retry.mutate({ action: { type: 'resume' }, filter: { status: 'failed' } }, { onSuccess: (job) => setJobId(job.id) })}
    >
      Retry all
    </MayButton>
  );
}
