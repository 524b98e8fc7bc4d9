import { Archive, ChevronDown, DoorClosed, Pause, Play } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { useChangeStatus } from '../../api/living.ts';
import type { SequenceSummary } from '../../api/types.ts';
import { StatusBadge } from '../../routes/sequences/status-badge.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Menu, MenuItem, MenuSeparator } from '../../ui/menu.tsx';

/** Where the sequence is in its life, and what one can do about that. A draft has no life yet. */
export function StatusMenu({ sequence }: { readonly sequence: SequenceSummary }) {
  const change = useChangeStatus(sequence.id);
  const [archiving, setArchiving] = useState(false);
  if (sequence.publishedVersion === null) return <StatusBadge sequence={sequence} />;
  const set = (body: Parameters<typeof change.mutate>[0], done: string) => () =>
    change.mutate(body, { onSuccess: () => toast.success(done) });
  const running = sequence.status === 'active' || sequence.status === 'draining';
  return (
    <>
      <Menu
        align="start"
        trigger={
          <button type="button" className="flex items-center gap-0.5 rounded-full pr-1 hover:brightness-95">
            {/* Part of the name rather than the whole of it: what one sees must be in it. */}
            <span className="sr-only">Status of the sequence: </span>
            <StatusBadge sequence={sequence} />
            <ChevronDown className="size-3.5 text-ink-faint" aria-hidden />
          </button>
        }
      >
        {running ? (
          <MenuItem icon={<Pause aria-hidden />} onClick={set({ status: 'paused' }, 'Paused: nothing goes out.')}>
            Pause
          </MenuItem>
        ) : (
          <>
            <MenuItem icon={<Play aria-hidden />} onClick={set({ status: 'active' }, 'It goes on.')}>
              Go on
            </MenuItem>
            <MenuItem
              icon={<Play aria-hidden />}
              onClick={set({ status: 'active', spreadHours: 24 }, 'It goes on; what has piled up is spread over a day.')}
            >
              Go on, spread over a day
            </MenuItem>
          </>
        )}
        {sequence.status === 'active' ? (
          <MenuItem
            icon={<DoorClosed aria-hidden />}
            onClick={set({ status: 'draining' }, 'Closed: who is in it goes on, nobody new comes in.')}
          >
            Close to new leads
          </MenuItem>
        ) : null}
        {sequence.status === 'draining' ? (
          <MenuItem icon={<Play aria-hidden />} onClick={set({ status: 'active' }, 'New leads can come in again.')}>
            Open to new leads
          </MenuItem>
        ) : null}
        {sequence.status === 'archived' ? null : (
          <>
            <MenuSeparator />
            <MenuItem danger icon={<Archive aria-hidden />} onClick={() => setArchiving(true)}>
              Archive…
            </MenuItem>
          </>
        )}
      </Menu>
      <ConfirmDialog
        open={archiving}
        onOpenChange={setArchiving}
        title={`Archive “${sequence.name}”?`}
        confirm="Archive"
        danger
        busy={change.isPending}
        onConfirm={() => {
          setArchiving(false);
          set({ status: 'archived' }, 'Archived.')();
        }}
      >
        Nothing more goes out and nobody can be enrolled. Its history stays, and it can be taken up again.
      </ConfirmDialog>
    </>
  );
}
