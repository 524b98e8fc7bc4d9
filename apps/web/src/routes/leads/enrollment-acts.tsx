import { CircleStop, FastForward, Pause, Play, Send, SkipForward } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { useAct } from '../../api/enrollments.ts';
import type { Act, EnrollmentItem } from '../../api/types.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';

interface EnrollmentActsProps {
  readonly enrollment: Pick<EnrollmentItem, 'id' | 'status' | 'isTest' | 'dueAt'>;
  readonly compact?: boolean;
}

/** What a person can do to one lead in one sequence. Skipping time is for test leads: it lets a 14-day cadence pass in a minute. */
export function EnrollmentActs({ enrollment, compact = false }: EnrollmentActsProps) {
  const act = useAct(enrollment.id);
  const [exiting, setExiting] = useState(false);
  if (enrollment.status === 'ended') return null;
  const does = (body: Act, done: string) => () => act.mutate(body, { onSuccess: () => toast.success(done) });
  const paused = enrollment.status === 'paused';
  return (
    <div className="flex flex-wrap gap-1.5">
      {enrollment.isTest && !paused ? (
        <Button
          size="sm"
          tone="primary"
          busy={act.isPending}
          icon={<FastForward aria-hidden />}
          onClick={does({ type: 'skip-wait' }, 'Moved past the wait.')}
        >
          Skip wait
        </Button>
      ) : null}
      {compact || paused ? null : (
        <>
          <Button size="sm" icon={<Send aria-hidden />} onClick={does({ type: 'send-now' }, 'Going out now.')}>
            Send now
          </Button>
          <Button size="sm" icon={<SkipForward aria-hidden />} onClick={does({ type: 'skip-step' }, 'Step skipped.')}>
            Skip step
          </Button>
        </>
      )}
      {paused ? (
        <Button size="sm" icon={<Play aria-hidden />} onClick={does({ type: 'resume' }, 'Goes on.')}>
          Resume
        </Button>
      ) : (
        <Button size="sm" icon={<Pause aria-hidden />} onClick={does({ type: 'pause' }, 'Paused.')}>
          Pause
        </Button>
      )}
      <Button size="sm" tone="danger-quiet" icon={<CircleStop aria-hidden />} onClick={() => setExiting(true)}>
        Take out
      </Button>
      <ConfirmDialog
        open={exiting}
        onOpenChange={setExiting}
        title="Take this lead out?"
        confirm="Take out"
        danger
        onConfirm={() => {
          setExiting(false);
          does({ type: 'exit', reason: 'exited-by-person' }, 'The lead is out of the sequence.')();
        }}
      >
        Nothing more is sent by this sequence, and open tasks are withdrawn. The lead can be enrolled again later.
      </ConfirmDialog>
    </div>
  );
}
