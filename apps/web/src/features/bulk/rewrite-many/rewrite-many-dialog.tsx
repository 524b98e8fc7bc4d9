import { useQuery } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { nextMessagesQuery } from '../../../api/next-message.ts';
import type { ManyActs } from '../../../api/types.ts';
import { Button } from '../../../ui/button.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { count } from '../../../copy/count.ts';
import { JobProgress } from '../../jobs/job-progress.tsx';
import { RewriteManyFields } from './rewrite-many-fields.tsx';
import { UndoButton } from './undo-button.tsx';
import { useRewriteMany } from './use-rewrite-many.ts';

interface RewriteManyDialogProps {
  readonly sequenceId: string;
  readonly filter: NonNullable<ManyActs['filter']>;
  /** "12 leads", "all 2,400 leads". */
  readonly who: string;
  /** Whether it was begun. */
  readonly onClose: (begun: boolean) => void;
}

/** The next message of many leads, written anew for them and nobody else; how far that is, and the way to take it back. */
export function RewriteManyDialog({ sequenceId, filter, who, onClose }: RewriteManyDialogProps) {
  const query = useQuery(nextMessagesQuery(sequenceId, filter));
  const [jobId, setJobId] = useState<string | null>(null);
  const [leaving, setLeaving] = useState(false);
  const form = useRewriteMany(sequenceId, filter, query.data?.groups ?? [], setJobId);
  const close = () => (jobId === null && form?.changed ? setLeaving(true) : onClose(jobId !== null));
  const frame = (children: ReactNode, footer: ReactNode) => (
    <Dialog
      open
      onOpenChange={close}
      title={`Rewrite the next message to ${who}`}
      description="What you write goes to these leads only. The sequence and everybody else in it stay as they are."
      width="xl"
      footer={footer}
    >
      {children}
      <ConfirmDialog
        open={leaving}
        onOpenChange={setLeaving}
        title="Leave without saving?"
        confirm="Leave"
        danger
        onConfirm={() => onClose(false)}
      >
        What you wrote is lost, and everybody gets the message as it was.
      </ConfirmDialog>
    </Dialog>
  );

  if (jobId !== null) {
    return frame(
      <JobProgress key={jobId} jobId={jobId} />,
      <>
        <UndoButton jobId={jobId} onBegun={setJobId} />
        <Button onClick={close}>Close</Button>
      </>,
    );
  }
  return frame(
    <QueryView query={query}>
      {(next) =>
        form === null ? (
          <p className="text-sm text-ink-soft">None of them has a message to come that could be written anew.</p>
        ) : (
          <RewriteManyFields form={form} next={next} />
        )
      }
    </QueryView>,
    <>
      {form && form.group.rewritten > 0 ? (
        <Button className="mr-auto" tone="quiet" icon={<Undo2 aria-hidden />} disabled={form.busy} onClick={() => form.begin(null)}>
          Back to the sequence’s text
        </Button>
      ) : null}
      <Button onClick={close}>Cancel</Button>
      {form ? (
        <Button tone="primary" busy={form.busy} disabled={!form.ready} onClick={() => form.begin(form.texts)}>
          {query.data?.more ? 'Rewrite' : `Rewrite for ${count(form.meant, 'lead')}`}
        </Button>
      ) : null}
    </>,
  );
}
