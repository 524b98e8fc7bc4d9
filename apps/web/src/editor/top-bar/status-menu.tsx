import { ChevronDown } from 'lucide-react';
import type { SequenceSummary } from '../../api/types.ts';
import { SequenceActions } from '../../features/sequences/sequence-actions.tsx';
import { StatusBadge } from '../../features/sequences/status-badge.tsx';

/** The status of the sequence, with actions that change it. */
export function StatusMenu({ sequence }: { readonly sequence: SequenceSummary }) {
  return (
    <SequenceActions
      sequence={sequence}
      align="start"
      trigger={
        <button type="button" className="flex items-center gap-0.5 rounded-full pr-1 hover:brightness-95">
          <span className="sr-only">Sequence status: </span>
          <StatusBadge sequence={sequence} />
          <ChevronDown className="size-3.5 text-ink-faint" aria-hidden />
        </button>
      }
    />
  );
}
