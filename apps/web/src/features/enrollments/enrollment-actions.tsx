import {
  CalendarClock,
  CircleStop,
  CornerDownRight,
  FastForward,
  Pause,
  Play,
  RotateCcw,
  Send,
  SkipForward,
  type LucideIcon,
} from 'lucide-react';
import { useQuery } from '@tanstack/react-query';
import { findNode, stepDefinition } from '@touchline/sequence';
import { useState } from 'react';
import { toast } from 'sonner';
import { useAct } from '../../api/enrollments.ts';
import { versionQuery } from '../../api/sequences.ts';
import type { Enrollment, EnrollmentItem } from '../../api/types.ts';
import { Button } from '../../ui/button.tsx';
import { ActionDialog } from './action-dialog.tsx';
import { JumpDialog } from './jump-dialog.tsx';
import { PauseDialog, ResumeDialog } from './pause-dialogs.tsx';
import { RescheduleDialog } from './reschedule-dialog.tsx';

interface EnrollmentActsProps {
  readonly enrollment: Pick<EnrollmentItem, 'id' | 'status' | 'isTest'>;
  /** With it there is everything that can be done; without it only the commonest. */
  readonly whole?: Enrollment;
}

type Asked = 'send' | 'reschedule' | 'skip' | 'jump' | 'pause' | 'resume' | 'retry' | 'exit';

interface Choice {
  readonly asked: Asked;
  readonly label: string;
  readonly Icon: LucideIcon;
  readonly statuses: readonly EnrollmentItem['status'][];
  /** Only where the whole enrollment is known. */
  readonly rare?: boolean;
  /** Only at a step that contacts the lead. */
  readonly touch?: boolean;
}

const choices: readonly Choice[] = [
  { asked: 'send', label: 'Send now', Icon: Send, statuses: ['active'], rare: true, touch: true },
  { asked: 'reschedule', label: 'Reschedule', Icon: CalendarClock, statuses: ['active'], rare: true },
  { asked: 'skip', label: 'Skip step', Icon: SkipForward, statuses: ['active'], rare: true },
  { asked: 'resume', label: 'Resume', Icon: Play, statuses: ['paused'] },
  { asked: 'retry', label: 'Retry', Icon: RotateCcw, statuses: ['failed'] },
  { asked: 'jump', label: 'Move to a step', Icon: CornerDownRight, statuses: ['active', 'paused', 'failed'], rare: true },
  { asked: 'pause', label: 'Pause', Icon: Pause, statuses: ['active'] },
];

/** What a person can do to one lead in one sequence. Skipping time is for test leads: it lets a 14-day cadence pass in a minute. */
export function EnrollmentActions({ enrollment, whole }: EnrollmentActsProps) {
  const act = useAct(enrollment.id);
  const atTouch = useAtTouch(whole);
  const [asked, setAsked] = useState<Asked | null>(null);
  const dialog = asked ? <AskedDialog asked={asked} enrollment={enrollment} whole={whole} onClose={() => setAsked(null)} /> : null;
  if (enrollment.status === 'ended') return dialog;
  return (
    <div className="flex flex-wrap gap-1.5">
      {enrollment.isTest && enrollment.status === 'active' ? (
        <Button
          size="sm"
          tone="primary"
          busy={act.isPending}
          icon={<FastForward aria-hidden />}
          onClick={() => act.mutate({ type: 'skip-wait' }, { onSuccess: () => toast.success('Moved past the wait.') })}
        >
          Skip wait
        </Button>
      ) : null}
      {choices
        .filter(
          ({ statuses, rare, touch }) => statuses.includes(enrollment.status) && (!rare || whole !== undefined) && (!touch || atTouch),
        )
        .map(({ asked: what, label, Icon }) => (
          <Button key={label} size="sm" icon={<Icon aria-hidden />} onClick={() => setAsked(what)}>
            {label}
          </Button>
        ))}
      <Button size="sm" tone="danger-quiet" icon={<CircleStop aria-hidden />} onClick={() => setAsked('exit')}>
        Take out
      </Button>
      {dialog}
    </div>
  );
}

/** Whether the lead is at a step that contacts it: elsewhere there is nothing that could be sent at once. */
function useAtTouch(enrollment: Enrollment | undefined): boolean {
  const { data } = useQuery({ ...versionQuery(enrollment?.versionId ?? ''), enabled: enrollment !== undefined });
  const node = data && findNode(data, enrollment?.stepId ?? '');
  return node !== undefined && stepDefinition(node.kind)?.touch != null;
}

interface AskedProps {
  readonly asked: Asked;
  readonly enrollment: EnrollmentActsProps['enrollment'];
  readonly whole: Enrollment | undefined;
  readonly onClose: () => void;
}

/** The dialog that goes with an act. */
function AskedDialog({ asked, enrollment, whole, onClose }: AskedProps) {
  const common = { enrollmentId: enrollment.id, onClose };
  if (asked === 'pause') return <PauseDialog {...common} timeZone={whole?.lead.timeZone ?? null} />;
  if (asked === 'resume') return <ResumeDialog {...common} />;
  if (asked === 'reschedule' && whole) return <RescheduleDialog enrollment={whole} onClose={onClose} />;
  if (asked === 'jump' && whole) return <JumpDialog enrollment={whole} onClose={onClose} />;
  const words = plain[asked];
  return words ? <ActionDialog {...common} {...words} /> : null;
}

/** Acts that need nothing but a yes. */
const plain: Partial<
  Record<Asked, Pick<React.ComponentProps<typeof ActionDialog>, 'title' | 'consequence' | 'confirm' | 'act' | 'done' | 'danger'>>
> = {
  send: {
    title: 'Send it now?',
    consequence: 'What is planned goes out at once, whatever the send window says and however short ago the last touch was.',
    confirm: 'Send now',
    act: { type: 'send-now' },
    done: 'Going out now.',
  },
  skip: {
    title: 'Skip this step?',
    consequence: 'It is left undone, and the lead goes on by its first exit. What comes next may go out at once.',
    confirm: 'Skip step',
    act: { type: 'skip-step' },
    done: 'Step skipped.',
  },
  retry: {
    title: 'Try this lead again?',
    consequence: 'It goes on from where the error set it aside. If that is not put right, it is set aside again; nothing is sent twice.',
    confirm: 'Retry',
    act: { type: 'resume' },
    done: 'It is tried again.',
  },
  exit: {
    title: 'Take this lead out?',
    consequence: 'Nothing more is sent by this sequence, and open tasks are canceled. The lead can be enrolled again later.',
    confirm: 'Take out',
    act: { type: 'exit', reason: 'exited-by-person' },
    done: 'The lead is out of the sequence.',
    danger: true,
  },
};
