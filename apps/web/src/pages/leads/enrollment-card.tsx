import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { enrollmentQuery } from '../../api/enrollments.ts';
import { Card } from '../../ui/card.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { EnrollmentActions } from '../../features/enrollments/enrollment-actions.tsx';
import { EnrollmentBadge } from '../../features/enrollments/enrollment-badge.tsx';
import { EnrollAgain } from '../../features/enrollments/enroll-again.tsx';
import { NextMessageLine } from '../../features/messages/next-message/next-message-line.tsx';
import { WaitReason } from '../../features/enrollments/wait-reason.tsx';

interface EnrollmentCardProps {
  readonly enrollmentId: string;
  readonly sequenceName: string;
  /** Whether the lead can be enrolled again: this is its latest enrollment in the sequence, and it ended. */
  readonly again: boolean;
}

/** One enrollment: its step, the reason, the due time and the actions. */
export function EnrollmentCard({ enrollmentId, sequenceName, again }: EnrollmentCardProps) {
  const query = useQuery({ ...enrollmentQuery(enrollmentId), refetchInterval: 5_000 });
  return (
    <Card className="p-4">
      <QueryView query={query} loading={<Skeleton className="h-16" />}>
        {(enrollment) => (
          <div className="flex flex-col gap-2.5">
            <div className="flex items-center justify-between gap-3">
              <h3 className="min-w-0 truncate font-medium">
                <Link to="/sequences/$sequenceId" params={{ sequenceId: enrollment.sequenceId }} className="rounded-sm hover:underline">
                  {sequenceName}
                </Link>
                <span className="ml-2 text-xs font-normal text-ink-faint">version {enrollment.versionNumber}</span>
              </h3>
              <EnrollmentBadge enrollment={enrollment} />
            </div>
            <WaitReason enrollment={enrollment} />
            <NextMessageLine enrollment={enrollment} />
            {again && enrollment.status === 'ended' ? <EnrollAgain enrollment={enrollment} /> : null}
            <EnrollmentActions enrollment={enrollment} whole={enrollment} />
          </div>
        )}
      </QueryView>
    </Card>
  );
}
