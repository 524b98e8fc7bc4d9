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
import { useAction } from '../../api/enrollments.ts';
import { versionQuery } from '../../api/sequences.ts';
import type { Enrollment, EnrollmentItem } from '../../api/types.ts';
import { MayButton } from '../account/may-button.tsx';
import { ActionDialog } from './action-dialog.tsx';
import { JumpDialog } from './jump-dialog.tsx';
import { PauseDialog, ResumeDialog } from './pause-dialogs.tsx';
import { RescheduleDialog } from './reschedule-dialog.tsx';

interface EnrollmentActionsProps {
  readonly enrollment: Pick<EnrollmentItem, 'id' | 'status' | 'isTest'>;
  /** The whole enrollment. Without it, only the common actions are shown. */
  readonly whole?: Enrollment;
}

type Asked = 'send' | 'reschedule' | 'skip' | 'jump' | 'pause' | 'resume' | 'retry' | 'exit';

interface Choice {
  readonly asked: Asked;
  readonly label: string;
  readonly Icon: LucideIcon;
  readonly statuses: readonly EnrollmentItem['status'][];
  /** Shown only where the whole enrollment is known. */
  readonly rare?: boolean;
  /** Shown only at a touch. */
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

/** Actions on one enrollment. Only test leads can skip waits, so that a 14-day cadence takes a minute. */
export function EnrollmentActions({ enrollment, whole }: EnrollmentActionsProps) {
  const action = useAction(enrollment.id);
  const atTouch = useAtTouch(whole);
  const [asked, setAsked] = useState<Asked | null>(null);
  const dialog = asked ? <AskedDialog asked={asked} enrollment={enrollment} whole={whole} onClose={() => setAsked(null)} /> : null;
  if (enrollment.status === 'ended') return dialog;
  return (
    <div className="flex flex-wrap gap-1.5">
      {enrollment.isTest && enrollment.status === 'active' ? (
        <MayButton
          permission="leads.work"
          size="sm"
          tone="primary"
          busy={action.isPending}
          icon={<FastForward aria-hidden />}
          onClick={() => action.mutate({ type: 'skip-wait' }, { onSuccess: () => toast.success('Wait skipped.') })}
        >
          Skip wait
        </MayButton>
      ) : null}
      {choices
        .filter(
          ({ statuses, rare, touch }) => statuses.includes(enrollment.status) && (!rare || whole !== undefined) && (!touch || atTouch),
        )
        .map(({ asked: what, label, Icon }) => (
          <MayButton permission="leads.work" key={label} size="sm" icon={<Icon aria-hidden />} onClick={() => setAsked(what)}>
            {label}
          </MayButton>
        ))}
      <MayButton permission="leads.work" size="sm" tone="danger-quiet" icon={<CircleStop aria-hidden />} onClick={() => setAsked('exit')}>
        {' '}
        Remove{' '}
      </MayButton>
      {dialog}
    </div>
  );
}

/** Whether the current step is a touch. Other steps have nothing to send. */
function useAtTouch(enrollment: Enrollment | undefined): boolean {
  const { data } = useQuery({ ...versionQuery(enrollment?.versionId ?? ''), enabled: enrollment !== undefined });
  const node = data && findNode(data, enrollment?.stepId ?? '');
  return node !== undefined && stepDefinition(node.kind)?.touch != null;
}

interface AskedProps {
  readonly asked: Asked;
  readonly enrollment: EnrollmentActionsProps['enrollment'];
  readonly whole: Enrollment | undefined;
  readonly onClose: () => void;
}

/** The dialog of an action. */
function AskedDialog({ asked, enrollment, whole, onClose }: AskedProps) {
  const common = { enrollmentId: enrollment.id, onClose };
  if (asked === 'pause') return <PauseDialog {...common} timeZone={whole?.lead.timeZone ?? null} />;
  if (asked === 'resume') return <ResumeDialog {...common} />;
  if (asked === 'reschedule' && whole) return <RescheduleDialog enrollment={whole} onClose={onClose} />;
  if (asked === 'jump' && whole) return <JumpDialog enrollment={whole} onClose={onClose} />;
  const words = plain[asked];
  return words ? <ActionDialog {...common} {...words} /> : null;
}

/** Actions without additional input. */
const plain: Partial<
  Record<Asked, Pick<React.ComponentProps<typeof ActionDialog>, 'title' | 'consequence' | 'confirm' | 'action' | 'done' | 'danger'>>
> = {
  send: {
    title: 'Send now?',
    consequence: 'The message is sent now, regardless of the send window and the minimum gap.',
    confirm: 'Send now',
    action: { type: 'send-now' },
    done: 'Sending now.',
  },
  skip: {
    title: 'Skip this step?',
    consequence: 'The lead takes the first exit of this step. The next message may be sent right away.',
    confirm: 'Skip step',
    action: { type: 'skip-step' },
    done: 'Step skipped.',
  },
  retry: {
    title: 'Retry this lead?',
    consequence: 'The lead continues from the step that failed. If the error persists, the lead fails again. Nothing is sent twice.',
    confirm: 'Retry',
    action: { type: 'resume' },
    done: 'Retrying.',
  },
  exit: {
    title: 'Remove this lead?',
    consequence: 'This sequence sends no further messages, and open tasks are canceled. You can enroll the lead again later.',
    confirm: 'Remove',
    action: { type: 'exit', reason: 'exited-by-person' },
    done: 'Removed from the sequence.',
    danger: true,
  },
};
