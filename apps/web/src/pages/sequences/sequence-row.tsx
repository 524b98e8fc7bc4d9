import { Link, useNavigate } from '@tanstack/react-router';
import { CopyPlus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { useDeleteSequence, useDuplicateSequence } from '../../api/sequences.ts';
import type { SequenceSummary } from '../../api/types.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { MenuItem } from '../../ui/menu.tsx';
import { Cell, Row } from '../../ui/table.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { useMay } from '../../features/account/use-may.ts';
import { SequenceActions } from '../../features/sequences/sequence-actions.tsx';
import { StatusBadge } from '../../features/sequences/status-badge.tsx';
import { TouchLine } from '../../features/sequences/touch-line.tsx';
import { formatNumber } from '../../lib/format/number.ts';

export function SequenceRow({ sequence }: { readonly sequence: SequenceSummary }) {
  const [deleting, setDeleting] = useState(false);
  const remove = useDeleteSequence();
  const duplicate = useDuplicateSequence();
  const navigate = useNavigate();
  const edit = useMay('drafts.write');
  const publish = useMay('sequences.publish');
  const copy = () =>
    duplicate.mutate(sequence, {
      onSuccess: ({ id, name }) =>
        toast.success(`“${name}” created as a draft.`, {
          action: { label: 'Open', onClick: () => void navigate({ to: '/sequences/$sequenceId', params: { sequenceId: id } }) },
        }),
    });
  return (
    <Row className="relative">
      <Cell className="w-full max-w-0 py-3.5">
        {/* The whole row is the link. The menu is on top of it. */}
        <Link
          to="/sequences/$sequenceId"
          params={{ sequenceId: sequence.id }}
          className="block truncate text-base font-medium max-md:line-clamp-2 max-md:whitespace-normal after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:rounded-md focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
        >
          <bdi>{sequence.name}</bdi>
        </Link>
        <span className="mt-1.5 flex flex-wrap items-center gap-x-2 text-xs text-ink-soft md:hidden">
          <StatusBadge sequence={sequence} />
          {sequence.activeEnrollments > 0 ? <span>{formatNumber(sequence.activeEnrollments)} active</span> : null}
        </span>
      </Cell>
      <Cell wide>
        <TouchLine touches={sequence.touchCount} listed />
      </Cell>
      <Cell wide>
        <StatusBadge sequence={sequence} />
      </Cell>
      <Cell wide figure>
        {sequence.activeEnrollments > 0 ? (
          <Link
            to="/sequences/$sequenceId/leads"
            params={{ sequenceId: sequence.id }}
            className="relative z-1 rounded-sm font-medium hover:underline"
          >
            {formatNumber(sequence.activeEnrollments)}
            <span className="sr-only"> active leads in {sequence.name}</span>
          </Link>
        ) : (
          <span className="text-ink-faint">
            <span aria-hidden>–</span>
            <span className="sr-only">None</span>
          </span>
        )}
      </Cell>
      <Cell wide className="text-ink-soft">
        <RelativeTime at={sequence.updatedAt} />
      </Cell>
      <Cell className="relative z-1">
        <SequenceActions sequence={sequence}>
          <MenuItem icon={<CopyPlus aria-hidden />} reason={edit.reason} onClick={copy}>
            Duplicate
          </MenuItem>
          <MenuItem danger icon={<Trash2 aria-hidden />} reason={publish.reason} onClick={() => setDeleting(true)}>
            Delete…
          </MenuItem>
        </SequenceActions>
        <ConfirmDialog
          open={deleting}
          onOpenChange={setDeleting}
          title={`Delete “${sequence.name}”?`}
          confirm="Delete"
          danger
          busy={remove.isPending}
          onConfirm={() =>
            remove.mutate(sequence.id, {
              onSuccess: () => toast.success(`“${sequence.name}” deleted.`),
              onSettled: () => setDeleting(false),
            })
          }
        >
          The draft is deleted permanently. A sequence that has had leads is archived instead, so their history is kept.
        </ConfirmDialog>
      </Cell>
    </Row>
  );
}
