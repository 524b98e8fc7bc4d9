import type { EnrollmentItem } from '../../api/types.ts';
import { Badge, type BadgeTone } from '../../ui/badge.tsx';
import { endReasonText } from '@touchline/sequence';

const looks: Record<EnrollmentItem['status'], { readonly tone: BadgeTone; readonly label: string; readonly dot: boolean }> = {
  active: { tone: 'accent', label: 'In progress', dot: true },
  paused: { tone: 'warn', label: 'Paused', dot: false },
  ended: { tone: 'neutral', label: 'Ended', dot: false },
  failed: { tone: 'danger', label: 'Failed', dot: false },
};

export function EnrollmentBadge({ enrollment }: { readonly enrollment: Pick<EnrollmentItem, 'status' | 'endReason'> }) {
  const { tone, label, dot } = looks[enrollment.status];
  return (
    <Badge tone={tone} dot={dot}>
      {enrollment.endReason ? `${label}: ${endReasonText(enrollment.endReason)}` : label}
    </Badge>
  );
}
