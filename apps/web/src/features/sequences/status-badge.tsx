import type { SequenceSummary } from '../../api/types.ts';
import { Badge, type BadgeTone } from '../../ui/badge.tsx';

const looks: Record<SequenceSummary['status'], { readonly tone: BadgeTone; readonly label: string; readonly dot: boolean }> = {
  draft: { tone: 'outline', label: 'Draft', dot: false },
  active: { tone: 'accent', label: 'Live', dot: true },
  paused: { tone: 'warn', label: 'Paused', dot: false },
  closing: { tone: 'accent', label: 'Closed to new leads', dot: true },
  archived: { tone: 'neutral', label: 'Archived', dot: false },
};

type Status = Pick<SequenceSummary, 'status' | 'publishedVersion'>;

/** Status of a sequence, with its live version. */
export function StatusBadge({ sequence }: { readonly sequence: Status }) {
  const look = looks[sequence.status];
  return (
    <Badge tone={look.tone} dot={look.dot}>
      {look.label}
      {sequence.publishedVersion === null ? null : <span className="font-medium">v{sequence.publishedVersion}</span>}
    </Badge>
  );
}
