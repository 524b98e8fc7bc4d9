import { CalendarClock, CircleStop, CornerDownRight, Pause, Play, RotateCcw, Send, SkipForward, type LucideIcon } from 'lucide-react';
import type { BulkActionRequest } from '../../api/types.ts';

export interface BulkAction {
  /** Rewriting a message needs a larger form, so it has a separate dialog. */
  readonly type: Exclude<BulkActionRequest['action']['type'], 'rewrite'>;
  readonly label: string;
  readonly Icon: LucideIcon;
  /** After the verb: "Pause 12 leads?". */
  readonly title: (who: string) => string;
  /** The consequence, shown before the action. */
  readonly consequence: string;
  readonly danger?: boolean;
  /** Additional input: whether to extend waits by the paused time, an instant, or a step. */
  readonly asks?: 'keep-days' | 'instant' | 'step';
  /** Shown in the “More” menu. */
  readonly rare?: boolean;
}

/** Bulk actions on leads of a sequence. */
export const bulkActions: readonly BulkAction[] = [
  {
    type: 'pause',
    label: 'Pause',
    Icon: Pause,
    title: (who) => `Pause ${who}?`,
    consequence: 'They stay at their step, and nothing is sent while they are paused. Replies and other events still count.',
  },
  {
    type: 'resume',
    label: 'Resume',
    Icon: Play,
    title: (who) => `Resume ${who}?`,
    consequence: 'Paused leads continue, and failed leads are retried. Other leads are not affected.',
    asks: 'keep-days',
  },
  {
    type: 'skip-step',
    label: 'Skip step',
    Icon: SkipForward,
    title: (who) => `Skip the step for ${who}?`,
    consequence: 'They skip their current step and take its first exit. The next message may be sent right away.',
  },
  {
    type: 'exit',
    label: 'Remove',
    Icon: CircleStop,
    title: (who) => `Remove ${who}?`,
    consequence: 'This sequence sends them no further messages, and their open tasks are canceled. You can enroll them again later.',
    danger: true,
  },
  {
    type: 'send-now',
    label: 'Send now',
    Icon: Send,
    title: (who) => `Send now to ${who}?`,
    consequence: 'Their next message is sent now, regardless of the send window and the minimum gap.',
    rare: true,
  },
  {
    type: 'reschedule',
    label: 'Reschedule',
    Icon: CalendarClock,
    title: (who) => `Reschedule ${who}?`,
    consequence: 'They continue at that time. Replies and other events still count right away.',
    asks: 'instant',
    rare: true,
  },
  {
    type: 'jump',
    label: 'Move to a step',
    Icon: CornerDownRight,
    title: (who) => `Move ${who} to another step?`,
    consequence:
      'They move to that step now. Touches send at the next allowed time, including ones already sent. Leads on a version without that step stay where they are.',
    asks: 'step',
    rare: true,
  },
  {
    type: 'reenroll',
    label: 'Enroll again',
    Icon: RotateCcw,
    title: (who) => `Enroll ${who} again?`,
    consequence: 'Leads that finished start again on the latest version, if the enrollment rules allow it. Active leads are not affected.',
    rare: true,
  },
];
