import { CalendarClock, CircleStop, CornerDownRight, Pause, Play, RotateCcw, Send, SkipForward, type LucideIcon } from 'lucide-react';
import type { ManyActs } from '../../api/types.ts';

export interface BulkAct {
  /** Rewriting a message asks for more than a few answers; it has a dialog of its own. */
  readonly type: Exclude<ManyActs['act']['type'], 'rewrite'>;
  readonly label: string;
  readonly Icon: LucideIcon;
  /** After the verb: "Pause 12 leads?". */
  readonly title: (who: string) => string;
  /** What comes of it. */
  readonly consequence: string;
  readonly danger?: boolean;
  /** What has to be known besides: whether paused days are given back, an instant, or a step. */
  readonly asks?: 'keep-days' | 'instant' | 'step';
  /** Offered behind “More”. */
  readonly rare?: boolean;
}

/** What can be done to many leads of a sequence at once. */
export const bulkActions: readonly BulkAct[] = [
  {
    type: 'pause',
    label: 'Pause',
    Icon: Pause,
    title: (who) => `Pause ${who}?`,
    consequence: 'They stay where they are and hear nothing until somebody resumes them. Replies and other events still count.',
  },
  {
    type: 'resume',
    label: 'Resume',
    Icon: Play,
    title: (who) => `Resume ${who}?`,
    consequence: 'Who is paused goes on, and who was set aside after an error is tried again. Nobody else is touched.',
    asks: 'keep-days',
  },
  {
    type: 'skip-step',
    label: 'Skip step',
    Icon: SkipForward,
    title: (who) => `Skip the step for ${who}?`,
    consequence: 'They leave the step that they are at without doing it, by its first exit. What comes next may go out at once.',
  },
  {
    type: 'exit',
    label: 'Take out',
    Icon: CircleStop,
    title: (who) => `Take ${who} out?`,
    consequence: 'Nothing more is sent to them by this sequence, and their open tasks are canceled. They can be enrolled again later.',
    danger: true,
  },
  {
    type: 'send-now',
    label: 'Send now',
    Icon: Send,
    title: (who) => `Send now to ${who}?`,
    consequence: 'What is planned for them goes out at once, whatever the send window says and however short ago the last touch was.',
    rare: true,
  },
  {
    type: 'reschedule',
    label: 'Reschedule',
    Icon: CalendarClock,
    title: (who) => `Reschedule ${who}?`,
    consequence: 'They all move on then, and not before. A reply or another event still counts at once.',
    asks: 'instant',
    rare: true,
  },
  {
    type: 'jump',
    label: 'Move to a step',
    Icon: CornerDownRight,
    title: (who) => `Move ${who} to another step?`,
    consequence:
      'They leave what they wait for and begin that step at once, also a touch that they had before. Who runs a version without that step stays.',
    asks: 'step',
    rare: true,
  },
  {
    type: 'reenroll',
    label: 'Enroll again',
    Icon: RotateCcw,
    title: (who) => `Enroll ${who} again?`,
    consequence:
      'Who is through begins once more, on the latest version, as far as the rules of the sequence let them in. Who is still in it stays.',
    rare: true,
  },
];
