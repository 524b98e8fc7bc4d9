import { useQuery } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { nextMessagesQuery } from '../../../api/next-message.ts';
import type { BulkActionRequest } from '../../../api/types.ts';
import { Button } from '../../../ui/button.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { count } from '../../../lib/format/number.ts';
import { JobProgress } from '../../jobs/job-progress.tsx';
import { RewriteManyFields } from './rewrite-many-fields.tsx';
import { UndoButton } from './undo-button.tsx';
import { useRewriteMany } from './use-rewrite-many.ts';

interface RewriteManyDialogProps {
  readonly sequenceId: string;
  readonly filter: NonNullable<BulkActionRequest['filter']>;
  /** "12 leads", "all 2,400 leads". */
  readonly who: string;
  /** Whether the job was started. */
  readonly onClose: (begun: boolean) => void;
}

/** Rewrites the next message of the selected leads, with progress and undo. */
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
      description="Your text goes to these leads only. The sequence and its other leads are not changed."
      width="xl"
      footer={footer}
    >
      {children}
      <ConfirmDialog
        open={leaving}
        onOpenChange={setLeaving}
        title="Discard changes?"
        confirm="Discard"
        danger
        onConfirm={() => onClose(false)}
      >
        Your text is lost, and the message is not changed.
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
          <p className="text-sm text-ink-soft">None of these leads has an upcoming message that can be rewritten.</p>
        ) : (
          <RewriteManyFields form={form} next={next} />
        )
      }
    </QueryView>,
    <>
      {form && form.group.rewritten > 0 ? (
        <Button className="mr-auto" tone="quiet" icon={<Undo2 aria-hidden />} disabled={form.busy} onClick={() => form.begin(null)}>
          Revert to the sequence’s text
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
