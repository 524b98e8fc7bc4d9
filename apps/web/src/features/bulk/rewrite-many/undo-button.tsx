import { useQuery } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { jobQuery, useUndoJob } from '../../../api/jobs.ts';
import { Button } from '../../../ui/button.tsx';

/** Takes back what a job wrote, where that can be done; `onBegun` gets the job that does it. */
export function UndoButton({ jobId, onBegun }: { readonly jobId: string; readonly onBegun: (jobId: string) => void }) {
  const undoable = useQuery(jobQuery(jobId)).data?.undoable === true;
  const undo = useUndoJob();
  return undoable ? (
    <Button
      className="mr-auto"
      icon={<Undo2 aria-hidden />}
      busy={undo.isPending}
      onClick={() => undo.mutate(jobId, { onSuccess: (job) => onBegun(job.id) })}
    >
      Undo where it has not gone out
    </Button>
  ) : null;
}
