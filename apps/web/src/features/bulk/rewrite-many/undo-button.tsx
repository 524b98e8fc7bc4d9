import { useQuery } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { jobQuery, useUndoJob } from '../../../api/jobs.ts';
import { Button } from '../../../ui/button.tsx';

/** Undoes a rewrite job where possible. `onBegun` gets the undo job. */
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
      Undo for unsent messages
    </Button>
  ) : null;
}
